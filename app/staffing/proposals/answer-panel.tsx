import { LinkButton, Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { VerdictForm } from '#app/ui/forms/verdict-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Verdict } from '#app/problems.ts'
import type { ProposalState } from './proposal.ts'

export type AnswerPanelProps = {
  home: string
  here: string
  state: ProposalState
  openingId: string | null
  verdict: { verdict: 'approved' | 'declined'; reason: string; at: Date } | null
  mayJudge: Verdict
  mayApprove: Verdict
  mayOpen: Verdict
  managers: { id: string; name: string }[]
  place: { country: string; city?: string; remote?: boolean } | null
  /** Openings of the same role that could answer it as they are. */
  free: { id: string; title: string; level: string }[]
}

/** What can be done about the proposal now: approve it, open it, or go to its opening. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { here, home, openingId, verdict, mayJudge, mayApprove, mayOpen } = props
  return (
    <Section title="Decision" card>
      {verdict && <Given {...verdict} />}
      {openingId && (
        <LinkButton to={`${home}/openings/${openingId}`} variant="primary">
          Go to the opening
        </LinkButton>
      )}
      {mayOpen.ok && <OpenForm {...props} />}
      {mayOpen.ok && props.free.length > 0 && <TieForm here={here} free={props.free} />}
      {mayJudge.ok && !mayApprove.ok && <Decline here={here} why={mayApprove.reason} />}
      {mayApprove.ok && (
        <VerdictForm
          action={`${here}/verdict`}
          words={{ name: 'reason', label: 'Reason' }}
          rows={3}
        />
      )}
      {!mayJudge.ok && !verdict && <p className="text-muted">{mayJudge.reason}</p>}
    </Section>
  )
}

/** What cannot be approved as it is can be declined all the same. */
const Decline = ({ here, why }: { here: string; why: string }) => (
  <PostForm action={`${here}/verdict`}>
    <p>{why}</p>
    <TextArea name="reason" label="Reason" required rows={3} />
    <div className="form-actions">
      <Button type="submit" name="verdict" value="declined">
        Decline
      </Button>
    </div>
  </PostForm>
)

const Given = ({ verdict, reason, at }: NonNullable<AnswerPanelProps['verdict']>) => (
  <p>
    {verdict === 'approved' ? 'Approved' : 'Declined'} on <DateTime at={at} show="date" />.{' '}
    {reason && `“${reason}”`}
  </p>
)

const OpenForm = ({ here, managers, place }: AnswerPanelProps) => (
  <PostForm action={`${here}/opening`}>
    <SelectField
      name="managerId"
      label="Hiring manager"
      required
      options={managers.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <TextField
      name="country"
      label="Country"
      hint="Two letters, such as GB. More places and pay follow in the opening."
      required
      maxLength={2}
      defaultValue={place?.country ?? ''}
    />
    <TextField name="city" label="City" required={false} defaultValue={place?.city ?? ''} />
    <Checkbox name="remote" label="Can be done remotely" defaultChecked={place?.remote ?? false} />
    <div className="form-actions">
      <Button variant="primary" type="submit">
        Make the opening
      </Button>
    </div>
  </PostForm>
)

const TieForm = ({ here, free }: Pick<AnswerPanelProps, 'here' | 'free'>) => (
  <PostForm action={`${here}/tie`} layout="inline">
    <SelectField
      name="opening"
      label="Or: an opening there is"
      required
      options={free.map(({ id, title, level }) => ({ value: id, label: `${title} · ${level}` }))}
    />
    <Button type="submit">Use this one</Button>
  </PostForm>
)
