import { kindNames } from '#app/hiring/interviews/plans/plan-words.ts'
import { whoMeets } from '#app/hiring/interviews/pools/pool-words.ts'
import type { InterviewerLoad } from '#app/hiring/interviews/loop-verdict.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { duration } from './figures.tsx'
import { InterviewersForm } from './plan/interviewers-form.tsx'
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
        {whoMeets(
          plan.interviewers.map(({ name }) => name),
          plan.peoplePerCandidate,
        ) || <strong className="text-warn">nobody yet</strong>}
      </p>
      {props.mayEdit && <Changes {...props} />}
    </article>
  )
}

const Changes = ({ plan, here, people }: PlanCardProps) => (
  <div className="plan-changes">
    <details className="plan-people">
      <summary className="button is-small">Interviewers</summary>
      <InterviewersForm plan={plan} here={here} people={people} />
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
