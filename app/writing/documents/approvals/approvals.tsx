import { Person } from '#app/ui/data/people/person.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import type { FieldConstraints } from '#app/ui/forms/form-context.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { gapWords } from '#app/writing/documents/sections/gaps.ts'
import { standingTones, standingWords } from './approvals.ts'
import type { ReviewView } from '#app/writing/documents/review/review-view.ts'

export type ApprovalsProps = Pick<
  ReviewView,
  'hash' | 'blocked' | 'gaps' | 'people' | 'approvals'
> & {
  here: string
  head: { mayEdit: boolean; archived: boolean }
  constraints: Record<string, FieldConstraints | undefined>
  answer?: { errors: Record<string, string[]>; values: Record<string, unknown> }
}

/** Who approves for which team, what they said, and what stands in the way. */
export function Approvals(props: ApprovalsProps) {
  const { blocked, approvals, head } = props
  return (
    <Section title="Approvals" id="approvals">
      {blocked && (
        <Notice tone="warn" title="Not ready to be approved">
          {blocked}
        </Notice>
      )}
      {approvals.length === 0 && <p>Nobody is asked to approve it yet.</p>}
      <ul className="approvals">
        {approvals.map((approval) => (
          <Approval key={approval.id} {...props} approval={approval} />
        ))}
      </ul>
      {head.mayEdit && <Asking {...props} />}
    </Section>
  )
}

type ApprovalProps = ApprovalsProps & { approval: ApprovalsProps['approvals'][number] }

const Approval = ({ here, hash, blocked, gaps, head, approval }: ApprovalProps) => (
  <li className="card">
    <div className="cluster">
      <Person name={approval.member} note={approval.team} />
      <Status tone={standingTones[approval.standing]}>{standingWords[approval.standing]}</Status>
      {approval.at && (
        <span className="text-muted text-sm">
          <DateTime at={approval.at} show="date" />
        </span>
      )}
      {head.mayEdit && (
        <PostForm action={`${here}/approvals/${approval.id}/withdrawal`} layout="plain">
          <Button
            size="small"
            variant="quiet"
            aria-label={`Ask ${approval.member} for ${approval.team} no longer`}
          >
            Ask no longer
          </Button>
        </PostForm>
      )}
    </div>
    {approval.reason && <p className="as-typed">{approval.reason}</p>}
    {approval.mine && !head.archived && (
      <Verdict {...{ here, hash, gaps, approval, mayApprove: blocked === null }} />
    )}
  </li>
)

type VerdictProps = Pick<ApprovalProps, 'here' | 'hash' | 'gaps' | 'approval'> & {
  mayApprove: boolean
}

/** What is approved as it stands is not offered for approval again; the way back is folded. */
const Verdict = (props: VerdictProps) =>
  props.approval.standing === 'approved' ? (
    <details>
      <summary>Take it back</summary>
      <Giving {...props} mayApprove={false} />
    </details>
  ) : (
    <Giving {...props} />
  )

const Giving = ({ here, hash, gaps, approval: { id }, mayApprove }: VerdictProps) => (
  <PostForm action={`${here}/approvals/${id}/verdict`} id={`verdict-${id}`}>
    <input type="hidden" name="seen" value={hash} />
    <TextArea
      name="reason"
      label="What you want to say"
      hint={mayApprove && gaps > 0 ? gapsHint(gaps) : 'Needed where you ask for changes.'}
      rows={2}
      required={gaps > 0 || !mayApprove}
      maxLength={2000}
    />
    <div className="form-actions">
      {mayApprove && (
        <Button variant="primary" name="verdict" value="approved">
          Approve
        </Button>
      )}
      <Button name="verdict" value="changes">
        Ask for changes
      </Button>
    </div>
  </PostForm>
)

const gapsHint = (gaps: number) =>
  `The text has ${gapWords(gaps)}: say why it can be approved with them, or what has to change.`

const Asking = ({ here, people, constraints, answer }: ApprovalsProps) => (
  <PostForm
    action={`${here}/review`}
    layout="inline"
    errors={answer?.errors}
    values={answer?.values}
    constraints={constraints}
    aria-label="Ask somebody to approve"
  >
    <TextField name="team" label="Team" placeholder="Security" />
    <SelectField
      name="member"
      label="Who approves"
      options={people}
      placeholder="Choose a person"
    />
    <Button>Ask them</Button>
  </PostForm>
)
