import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
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
        <PostForm action={`${here}/verdict`}>
          <input type="hidden" name="number" value={number} />
          <TextArea
            name="comment"
            label="Comment"
            hint="Needed when you decline."
            required={false}
            rows={2}
          />
          <div className="form-actions">
            <Button type="submit" name="verdict" value="approved" variant="primary">
              Approve
            </Button>
            <Button type="submit" name="verdict" value="declined">
              Decline
            </Button>
          </div>
        </PostForm>
      )}
    </Section>
  )
}
