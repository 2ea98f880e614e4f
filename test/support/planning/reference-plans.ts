import { greedyPlan } from '#app/planning/roadmap/solving/explanation/greedy.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { describeChoice } from '#app/planning/roadmap/solving/to-plan.ts'
import { choiceOf } from '#app/planning/roadmap/views/plan/check-plan.ts'
import type { Placements } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { referenceInstance } from '#test/support/roadmap/reference-instance.ts'

const startsOf = (starts: Record<string, number>) =>
  Object.entries(starts).map(([useCase, quarter]) => ({ useCase, quarter }))

/** The best plans of the reference instance, as they were found by enumeration. */
export const referencePlacements = {
  noHiring: { starts: startsOf({ A: 1, B: 1, C: 2, F: 3, D: 4 }), hires: [], contracts: [] },
  hiring: {
    starts: startsOf({ D: 1, C: 2, E: 2, B: 4, F: 4 }),
    hires: [{ role: 'MLE', quarter: 2 }],
    contracts: [],
  },
} satisfies Record<string, Placements>

export type Case = keyof typeof referencePlacements

export const referenceProblem = (which: Case): Problem =>
  which === 'hiring' ? referenceInstance() : { ...referenceInstance(), hiring: null }

/** A plan as the optimiser gives it, of known placements; `ids` puts ids in place of the letters. */
export function referencePlan(which: Case): { problem: Problem; plan: Plan } {
  const problem = referenceProblem(which)
  const placed = referencePlacements[which]
  const translation = toInstance(problem)
  const described = describeChoice(problem, translation, choiceOf(problem, translation, placed))
  const { value } = described
  const proved = { status: 'optimal' as const, bound: value, gap: 0, seconds: 1 }
  const unexplained = { binding: [], rejected: [], valueOfOneMoreProved: false }
  const valueOfOneMore = Object.fromEntries(
    Object.keys(problem.capacity).map((role) => [role, null]),
  )
  const greedy = greedyPlan(problem, translation)
  return { problem, plan: { ...described, ...proved, ...unexplained, valueOfOneMore, greedy } }
}
