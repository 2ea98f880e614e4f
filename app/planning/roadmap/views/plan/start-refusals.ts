import { counted } from '#app/math/text/counted.ts'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'
import { startsOf } from '#app/planning/roadmap/solving/to-instance.ts'

/** Why each use case cannot start in each quarter, the first one first; empty where it can. */
export const startRefusals = (
  problem: Problem,
  quarters: readonly string[],
): Record<string, string[]> =>
  Object.fromEntries(
    problem.useCases.map((useCase) => {
      const possible = startsOf(problem, useCase)
      return [
        useCase.id,
        quarters.map((_, start) =>
          possible.includes(start) ? '' : refusal(problem, useCase, start + 1, quarters),
        ),
      ]
    }),
  )

function refusal(
  problem: Problem,
  { duration, pinned, underWay }: UseCase,
  quarter: number,
  quarters: readonly string[],
): string {
  const named = (one: number) => quarters[one - 1] ?? 'a quarter outside of the plan'
  const only = underWay ? 1 : pinned
  if (only !== undefined && only !== quarter)
    return underWay
      ? `it is under way, so it goes on in ${named(1)}`
      : `the scenario has it start in ${named(only)}`
  const latest = problem.quarters - duration + 1
  if (quarter > latest)
    return latest < 1
      ? `it takes ${counted(duration, 'quarter')}, longer than the plan`
      : `it takes ${counted(duration, 'quarter')} and has to start in ${named(latest)} at the latest`
  return 'the scenario leaves that quarter out'
}
