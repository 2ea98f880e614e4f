import { useState } from 'react'
import type { FormErrors } from '#app/http/forms.ts'
import type { Quarter } from '#app/planning/quarter.ts'
import type { Start } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { LoadGrid } from '#app/planning/roadmap/views/page/load-grid.tsx'
import { checkPlan } from '#app/planning/roadmap/views/plan/check-plan.ts'
import type { Placements } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { MoveBoard } from './move-board.tsx'
import { Broken, verdictLine } from './move-verdict.tsx'

export type BoardFormProps = {
  here: string
  solveId: string
  problem: Problem
  placed: Placements
  value: number
  currency: string
  firstQuarter: Quarter
  firstMonth: number
  titles: Record<string, string>
  roles: Record<string, string>
  /** Why each use case cannot start in each quarter, by id. */
  refusals: Record<string, string[]>
  /** Starts that were checked on the server, for browsers without script. */
  checked: Start[] | null
  errors?: FormErrors | null
  values?: Record<string, unknown> | null
}

/** The plan as it is moved: how full each role becomes, a choice of the start on every card, and what the choices break. */
export function BoardForm(props: BoardFormProps) {
  const { here, solveId, problem, placed, checked, titles, value, currency } = props
  const [starts, setStarts] = useState(checked ?? placed.starts)
  const verdict = checkPlan(problem, { ...placed, starts })
  const plan = { starts, hires: placed.hires, load: verdict.load }
  const view = planView({ ...props, plan })
  const move = (useCase: string, typed: string) => {
    const others = starts.filter((start) => start.useCase !== useCase)
    setStarts(typed === '' ? others : [...others, { useCase, quarter: Number(typed) }])
  }
  return (
    <PostForm
      action={`${here}/board?plan=${solveId}`}
      errors={props.errors}
      values={props.values}
      aria-label="Starts of the use cases"
    >
      <Section title="How full each role is">
        <LoadGrid view={view} />
      </Section>
      <MoveBoard {...{ problem, placed, view, titles, move }} />
      <Broken {...props} breaks={verdict.breaks} quarters={view.quarters} />
      <Actions here={here} isBroken={verdict.breaks.length > 0}>
        {verdictLine(verdict, value, currency)}
      </Actions>
    </PostForm>
  )
}

type ActionsProps = { here: string; isBroken: boolean; children: string }

/** What can be done with the moves, and beside it what comes of them: in sight wherever the page is scrolled to. */
const Actions = ({ here, isBroken, children }: ActionsProps) => (
  <div className="form-actions is-in-sight">
    <Button name="step" value="keep" variant="primary">
      Keep this plan
    </Button>
    <Button name="step" value="check">
      Check
    </Button>
    <LinkButton to={here} variant="quiet">
      Cancel
    </LinkButton>
    <span role="status" className={isBroken ? 'text-sm text-danger' : 'text-sm'}>
      {children}
    </span>
  </div>
)
