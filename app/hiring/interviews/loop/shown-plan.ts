import type { LoopPerson } from '#app/hiring/interviews/loop-verdict.ts'
import type { PlanKind } from '#app/hiring/interviews/plans/plan.ts'

type Plan = {
  id: string
  stageId: string
  name: string
  kind: PlanKind
  minutes: number
  minutesForCandidate: number
  purpose: string
  competencies: string[]
  questions: readonly unknown[]
  reason: string
  interviewers: LoopPerson[]
  peoplePerCandidate: number | null
}

/** What the loop page shows of a planned interview. */
export const shownPlan = (plan: Plan) => ({
  id: plan.id,
  stageId: plan.stageId,
  name: plan.name,
  kind: plan.kind,
  minutes: plan.minutes,
  minutesForCandidate: plan.minutesForCandidate,
  purpose: plan.purpose,
  competencies: plan.competencies,
  questions: plan.questions.length,
  reason: plan.reason,
  interviewers: plan.interviewers,
  peoplePerCandidate: plan.peoplePerCandidate,
})

export type ShownPlan = ReturnType<typeof shownPlan>
