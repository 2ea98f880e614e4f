import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'

type Whole = (low: number, high: number) => number

const roles = ['DS', 'MLE']

/** A problem of four or five use cases, three quarters and two roles, small enough to enumerate; every rule occurs. */
export function smallProblem(seed: number): Problem {
  const source = mersenne(seed)
  const whole: Whole = (low, high) => uniformInt(source, low, high)
  const chance = (share: number) => uniformFloat64(source) < share
  const count = whole(4, 5)
  const perRole = (low: number, high: number) =>
    Object.fromEntries(roles.map((role) => [role, whole(low, high)]))
  return {
    quarters: 3,
    capacity: { DS: whole(1, 2), MLE: [whole(0, 2), 1, whole(1, 2)] },
    discount: whole(90, 100) / 100,
    budget: chance(0.7) ? whole(20, 120) : null,
    ...(chance(0.2) && { quarterlyBudget: whole(20, 60) }),
    hiring: chance(0.6)
      ? {
          lead: whole(0, 1),
          ramp: [0.5, 1],
          cost: perRole(10, 30),
          salaryPerQuarter: perRole(10, 40),
          maxPerRole: 1,
        }
      : null,
    useCases: Array.from({ length: count }, (_, index) => useCaseOf(index, whole, chance)),
    limits: {
      ...(chance(0.2) && { inProgress: 2 }),
      ...(chance(0.2) && { startsPerQuarter: 1 }),
      ...(chance(0.2) && { highRisk: 1 }),
    },
  }
}

function useCaseOf(index: number, whole: Whole, chance: (share: number) => boolean): UseCase {
  const duration = whole(1, 2)
  const list = (low: number, high: number, unit: number) =>
    Array.from({ length: duration }, () => whole(low, high) * unit)
  const earlier = index > 0 && chance(0.3) ? `U${whole(0, index - 1)}` : undefined
  const other = index > 0 && chance(0.2) ? `U${whole(0, index - 1)}` : undefined
  return {
    id: `U${index}`,
    value: whole(50, 400),
    p: whole(3, 9) / 10,
    duration,
    effort: { DS: list(0, 4, 0.25), MLE: list(0, 4, 0.25) },
    spend: list(0, 30, 1),
    ...(earlier && { after: earlier }),
    ...(other && other !== earlier && { exclusiveWith: other }),
    ...(chance(0.1) && { parked: true }),
    ...(chance(0.1) && { pinned: 1 }),
    ...(chance(0.4) && { highRisk: true }),
  }
}
