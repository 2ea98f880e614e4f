import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { messageOf } from '#app/ui/forms/form-context.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { VerdictForms } from './verdict-forms.tsx'
import type { Refused } from './verdict-forms.tsx'

export type ApprovalPanelProps = {
  here: string
  number: number
  steps: { name: string; verdict: 'approved' | 'declined' | null; comment: string }[]
  mayApprove: boolean
  /** A verdict that was not taken. */
  refused?: Refused
}

const tones = { approved: 'good', declined: 'danger' } as const
const words = { approved: 'Approved', declined: 'Declined' } as const

/** Who approves this version, in order, and what they said. */
export function ApprovalPanel(props: ApprovalPanelProps) {
  const { here, number, steps, mayApprove, refused } = props
  if (steps.length === 0) return refused ? <NotTaken {...refused} /> : null
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
      {mayApprove ? (
        <VerdictForms here={here} number={number} refused={refused} />
      ) : (
        refused && <NotTaken {...refused} />
      )}
    </Section>
  )
}

/** Why a verdict was not taken, where there is nothing to approve any more: what was typed is not lost. */
export const NotTaken = ({ errors, values }: Refused) => (
  <Notice tone="warn" title="Your verdict was not taken">
    <p>{messageOf(errors, '')}</p>
    {values.comment ? <p className="said-text">{String(values.comment)}</p> : null}
  </Notice>
)
