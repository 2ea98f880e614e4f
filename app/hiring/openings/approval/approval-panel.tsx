import { Status } from '#app/ui/feedback/badge.tsx'
import { VerdictForm } from '#app/ui/forms/verdict-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { ApprovalStep } from './approvals.ts'

export type ApprovalPanelProps = {
  here: string
  steps: Pick<ApprovalStep, 'name' | 'verdict' | 'comment'>[]
  mayApprove: boolean
}

const tones = { approved: 'good', declined: 'danger', waiting: 'plain' } as const
const words = { approved: 'Approved', declined: 'Declined', waiting: 'Waiting' }

/** Who approves the newest text, in order. */
export function ApprovalPanel({ here, steps, mayApprove }: ApprovalPanelProps) {
  if (steps.length === 0) return null
  return (
    <Section title="Approval" card>
      <ol className="rows">
        {steps.map((step) => (
          <li key={step.name}>
            <span className="cluster">
              {step.name} <Status tone={tones[step.verdict]}>{words[step.verdict]}</Status>
            </span>
            {step.comment && <p className="text-muted">{step.comment}</p>}
          </li>
        ))}
      </ol>
      {mayApprove && (
        <VerdictForm action={`${here}/approval`} words={{ name: 'comment', label: 'Comment' }} />
      )}
    </Section>
  )
}
