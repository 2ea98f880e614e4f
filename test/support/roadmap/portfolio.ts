import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'
import type { Problem, UseCase } from '#app/planning/roadmap/solving/problem.ts'

const roles = ['DS', 'MLE', 'DE', 'SWE', 'PM', 'UX', 'OPS']

export type Shape = {
  useCases: number
  quarters: number
  seed: number
  /** How likely a use case involves each role beside its first one. */
  involved?: number
}

type Draws = {
  real: (low: number, high: number) => number
  whole: (low: number, high: number) => number
}

function draws(seed: number): Draws {
  const source = mersenne(seed)
  return {
    real: (low, high) => low + (high - low) * uniformFloat64(source),
    whole: (low, high) => uniformInt(source, low, high),
  }
}

/** Lumpy work of .25 to 1.5 people per role and quarter, against a few people per role, with hires allowed. */
export function portfolio({ useCases, quarters, seed, involved = 0.33 }: Shape): Problem {
  const dice = draws(seed * 7919 + useCases * 31 + quarters)
  const perRole = (low: number, high: number) =>
    Object.fromEntries(roles.map((role) => [role, dice.whole(low, high)]))
  const list = Array.from({ length: useCases }, (_, index) => useCaseOf(index, dice, involved))
  return {
    quarters,
    capacity: perRole(2, 4),
    discount: 0.97,
    budget: useCases * 10 + quarters * 20,
    hiring: {
      lead: 1,
      ramp: [0.5, 1, 1],
      cost: perRole(20, 35),
      salaryPerQuarter: perRole(30, 50),
      maxPerRole: 2,
    },
    useCases: list,
  }
}

function useCaseOf(index: number, { real, whole }: Draws, involved: number): UseCase {
  const duration = whole(1, 3)
  const effort = effortOf(duration, { real, whole }, involved)
  const size = Object.values(effort)
    .flat()
    .reduce((sum, amount) => sum + amount, 0)
  const after = index > 0 && real(0, 1) < 0.12 ? `U${whole(0, index - 1)}` : undefined
  const exclusive = index > 0 && real(0, 1) < 0.06 ? `U${whole(0, index - 1)}` : undefined
  return {
    id: `U${index}`,
    value: Math.round(size * real(40, 160) + real(50, 300)),
    p: Math.round(real(30, 95)) / 100,
    duration,
    effort,
    spend: Array.from({ length: duration }, () => whole(0, 30)),
    ...(after !== undefined && { after }),
    ...(exclusive !== undefined && exclusive !== after && { exclusiveWith: exclusive }),
  }
}

function effortOf(duration: number, { real, whole }: Draws, share: number): UseCase['effort'] {
  const first = whole(0, roles.length - 1)
  const involved = roles.filter((_, index) => index === first || real(0, 1) < share)
  return Object.fromEntries(
    involved.map((role) => [role, Array.from({ length: duration }, () => whole(1, 6) / 4)]),
  )
}
