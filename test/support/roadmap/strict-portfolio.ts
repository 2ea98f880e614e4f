import { diceFrom } from '#app/math/optimisation/search/dice.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { portfolio } from './portfolio.ts'

const themes = ['service', 'risk', 'sales'] as const

/** A small generated portfolio with all that a scenario can demand: limits, shares of themes, contractors, what has to be in. */
export function strictPortfolio(seed: number): Problem {
  const dice = diceFrom(seed)
  const below = (count: number) => Math.floor(dice.real() * count)
  const some = <T extends object>(chance: number, extra: T) => (dice.real() < chance ? extra : {})
  const quarters = 2 + below(3)
  const problem = portfolio({ useCases: 5 + below(8), quarters, seed, involved: dice.real() / 2 })
  const people = () => ({ costPerQuarter: 10 + below(50), max: 1 + below(4) / 2 })
  return {
    ...problem,
    useCases: problem.useCases.map((one) => ({
      ...one,
      theme: themes[below(3)]!,
      highRisk: dice.real() < 0.2,
      ...some(0.05, { mandatory: true }),
    })),
    limits: {
      ...some(0.4, { inProgress: 1 + below(5) }),
      ...some(0.4, { startsPerQuarter: 1 + below(3) }),
      ...some(0.4, { highRisk: below(3) }),
      ...some(0.8, { shareOfTheme: { service: 1 / (2 + below(3)), ...some(0.5, { risk: 0.2 }) } }),
    },
    ...some(0.5, { contracting: { DS: people(), SWE: people() } }),
    ...some(0.3, { hiring: null }),
    ...some(0.4, { quarterlyBudget: 10 + below(110) }),
  }
}
