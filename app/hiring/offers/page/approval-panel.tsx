import { Status } from '#app/ui/feedback/badge.tsx'
import { VerdictForm } from '#app/ui/forms/verdict-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'

export type ApprovalPanelProps = {
  here: string
  number: number
  steps: { name: string; verdict: 'approved' | 'declined' | null; comment: string }[]
  mayApprove: boolean
}

const tones = { approved: 'good', declined: 'danger' } as const
const words = { approved: 'Approved', declined: 'Declined' } as const

/** Who approves this version, in order, and what they said. */
export function ApprovalPanel({ here, number, steps, mayApprove }: ApprovalPanelProps) {
  if (steps.length === 0) return null
  return (
    <Section title="Approval" lead="One after the other; a new version starts anew." card>
      <ol className="rows">
        {steps.map(({ name, verdict, comment }) => (
          <li key={name}>
            <span className="cluster">
              {name}{' '}
              <Status tone={verdict ? tones[verdict] : 'plain'}>
                {verdict ? words[verdict] : 'Waiting'}
              </Status>
            </span>
            {comment && <p className="text-muted said-text">{comment}</p>}
          </li>
        ))}
      </ol>
      {mayApprove && (
        <VerdictForm action={`${here}/verdict`} words={{ name: 'comment', label: 'Comment' }}>
          <input type="hidden" name="number" value={number} />
        </VerdictForm>
      )}
    </Section>
  )
}
