import { pert } from '#app/math/statistics/pert.ts'
import { uniformDraws } from '#app/math/statistics/distributions/uniform-draws.ts'
import type { Start } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

const draws = 2000

/** What each use case adds per unit of its value, by id: success × discount at the end of its work. */
function weightsOf({ useCases, discount }: Problem, starts: Start[]): Map<string, number> {
  const quarterOf = new Map(starts.map(({ useCase, quarter }) => [useCase, quarter]))
  return new Map(
    useCases.flatMap(({ id, p, duration }) => {
      const quarter = quarterOf.get(id)
      return quarter ? [[id, p * discount ** (quarter - 1 + duration)]] : []
    }),
  )
}

/**
 * How far what a plan gains over another may lie from its mean as the values of the use cases vary, and nothing else: P10,
 * P50 and P90 of `gain` over 2,000 seeded draws in which both plans meet the same values. The three points say how far a
 * value lies from its mean, in money, which is the same before its running is paid and after; the mean is that of the
 * problem, so that the spread lies around the gain of the same plan, whatever was guessed since.
 */
export function gainSpread(
  problem: Problem,
  plans: { better: Start[]; base: Start[]; gain: number },
  values: ReadonlyMap<string, ThreePoint>,
): { low: number; mode: number; high: number } {
  const [better, base] = [weightsOf(problem, plans.better), weightsOf(problem, plans.base)]
  const next = uniformDraws(1)
  const touched = problem.useCases.flatMap(({ id }) => {
    const weight = (better.get(id) ?? 0) - (base.get(id) ?? 0)
    const points = values.get(id)
    const shape = points && pert(points.low, points.mode, points.high)
    return weight !== 0 && shape ? [{ weight, shape }] : []
  })
  const gains = Array.from({ length: draws }, () =>
    touched.reduce(
      (sum, { weight, shape }) =>
        sum + weight * ((shape.quantile(next()) ?? shape.mean) - shape.mean),
      plans.gain,
    ),
  ).toSorted((a, b) => a - b)
  const at = (share: number) => gains[Math.floor(share * (draws - 1))] ?? plans.gain
  return { low: at(0.1), mode: at(0.5), high: at(0.9) }
}
