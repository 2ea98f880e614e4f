import { kindNames } from '#app/hiring/interviews/plans/plan-words.ts'
import type { InterviewerLoad } from '#app/hiring/interviews/loop-verdict.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { duration } from './figures.tsx'
import type { ShownPlan } from './shown-plan.ts'

export type PlanCardProps = {
  plan: ShownPlan
  /** Address of the loop. */
  here: string
  names: ReadonlyMap<string, string>
  people: readonly InterviewerLoad[]
  mayEdit: boolean
}

export const PlanCard = (props: PlanCardProps) => {
  const { plan, names } = props
  return (
    <article className="card plan" aria-labelledby={`plan-${plan.id}`}>
      <header className="plan-head">
        <h3 id={`plan-${plan.id}`}>{plan.name}</h3>
        <p className="text-muted text-sm">
          {kindNames[plan.kind]} · {duration(plan.minutes)}, the last {plan.minutesForCandidate}{' '}
          minutes for the candidate’s questions
        </p>
      </header>
      <p>{plan.purpose}</p>
      {plan.reason && <p className="text-muted text-sm">Reason: {plan.reason}</p>}
      <p className="cluster">
        {plan.competencies.map((key) => (
          <Badge key={key}>{names.get(key) ?? key}</Badge>
        ))}
      </p>
      <p>
        <span className="text-muted">Taken by</span>{' '}
        {plan.interviewers.map(({ name }) => name).join(', ') || (
          <strong className="text-warn">nobody yet</strong>
        )}
      </p>
      {props.mayEdit && <Changes {...props} />}
    </article>
  )
}

const Changes = ({ plan, here, people }: PlanCardProps) => (
  <div className="plan-changes">
    <details className="plan-people">
      <summary className="button is-small">Interviewers</summary>
      <PostForm action={`${here}/${plan.id}/interviewers`}>
        <ChoiceGroup
          name="members"
          legend={`Who takes “${plan.name}”`}
          hint="Everybody you choose interviews every candidate: two people make a panel."
          multiple
          options={people.map(({ memberId, name, booked, perWeek }) => ({
            value: memberId,
            label: name,
            hint: `fullest coming week: ${booked} of ${perWeek}`,
          }))}
          defaultValue={plan.interviewers.map(({ memberId }) => memberId)}
        />
        <div className="form-actions">
          <Button type="submit">Save interviewers</Button>
        </div>
      </PostForm>
    </details>
    <LinkButton to={`${here}/${plan.id}`} size="small">
      Edit<span className="sr-only"> {plan.name}</span>
    </LinkButton>
    <PostForm action={`${here}/${plan.id}/retirement`} layout="inline">
      <Button type="submit" variant="quiet" size="small">
        Take out<span className="sr-only"> {plan.name}</span>
      </Button>
    </PostForm>
  </div>
)
