import { balancedValue, chanceOfSuccess, shareKept } from '#app/math/decisions/balanced-value.ts'
import { latinHypercube } from '#app/math/statistics/distributions/latin-hypercube.ts'
import { pert } from '#app/math/statistics/pert.ts'
import type { FactorKey } from '#app/planning/scoping/checklist/question.ts'
import { factorKeys } from '#app/planning/scoping/checklist/question.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { riskAt } from './risk.ts'
import type { CategorisedRisk, RiskCategory } from './risk.ts'
import type { Stake } from './voi.ts'

/** In thousands: the balanced value at the means, and where 8 of 10 cases of the guesses lie. */
export type Balance = {
  value: number
  p10: number
  p50: number
  p90: number
  /** Of its parts, at the means. */
  chance: number
  kept: number
  stake: Stake
}

export type Balanced = { ok: true; balance: Balance } | { ok: false; missing: string[] }

const meanOf = ({ low, mode, high }: ThreePoint): number => pert(low, mode, high)?.mean ?? mode

type Guess = { value: ThreePoint; chances: ThreePoint[]; costs: ThreePoint[]; losses: ThreePoint[] }

const samples = 400
const demanded = ['value', ...factorKeys, 'cost', 'loss']

/**
 * The balanced value of a use case: p·V·ρ − C − (1 − p)·L, and how far it may lie from that, by drawing every guess
 * from the PERT-beta through its three points.
 *
 * @returns in thousands; or the quantities that nobody has guessed yet
 */
export function balanceOf(
  estimates: readonly Estimate[],
  risks: readonly CategorisedRisk[],
): Balanced {
  const missing = demanded.filter((wanted) => of(estimates, wanted).length === 0)
  const guess = guessOf(estimates)
  const value = guess && at(guess, risks, meanOf)
  if (!guess || value === null) return { ok: false, missing }
  const means = guess.chances.map(meanOf)
  const kept = shareKept(risks)
  return {
    ok: true,
    balance: {
      value,
      ...spread(guess, risks),
      chance: chanceOfSuccess(means) ?? 0,
      kept: kept ?? 1,
      stake: {
        chances: Object.fromEntries(
          factorKeys.map((key, index) => [key, means[index] ?? 0]),
        ) as Record<FactorKey, number>,
        gain: meanOf(guess.value) * (kept ?? 1),
        cost: sum(guess.costs.map(meanOf)),
        loss: sum(guess.losses.map(meanOf)),
      },
    },
  }
}

/** Where nobody has summed up the cost, it is at least what is spent. */
const of = (estimates: readonly Estimate[], quantity: string): Estimate[] => {
  const found = estimates.filter((each) => each.quantity === quantity)
  return found.length === 0 && quantity === 'cost' ? of(estimates, 'spend') : found
}

function guessOf(estimates: readonly Estimate[]): Guess | null {
  const [value] = of(estimates, 'value')
  const chances = factorKeys.flatMap((key) => of(estimates, key).slice(0, 1))
  const [costs, losses] = [of(estimates, 'cost'), of(estimates, 'loss')]
  const isWhole = chances.length === factorKeys.length && costs.length > 0 && losses.length > 0
  return value && isWhole ? { value, chances, costs, losses } : null
}

const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0)

const at = (
  { value, chances, costs, losses }: Guess,
  risks: readonly CategorisedRisk[],
  pick: (three: ThreePoint) => number,
): number | null => {
  const picked = risks.map((risk) => riskAt(risk, pick))
  const from = (wanted: RiskCategory) => picked.filter(({ category }) => category === wanted)
  return balancedValue({
    p: chances.map(pick),
    risks: {
      organisational: from('organisational'),
      domain: from('domain'),
      external: from('external'),
    },
    value: pick(value),
    cost: sum(costs.map(pick)),
    loss: sum(losses.map(pick)),
  })
}

function spread(guess: Guess, risks: readonly CategorisedRisk[]) {
  const ofRisks = risks.flatMap(({ points }) => Object.values(points ?? {}))
  const all = [guess.value, ...guess.chances, ...guess.costs, ...guess.losses, ...ofRisks]
  const points = latinHypercube(all.length, samples)
  const draws = new Map(
    all.map((three, dimension) => {
      const { quantile } = pert(three.low, three.mode, three.high) ?? { quantile: () => three.mode }
      return [three, (points[dimension] ?? []).map((share) => quantile(share) ?? three.mode)]
    }),
  )
  const outcomes = Array.from({ length: samples }, (_, draw) =>
    at(guess, risks, (three) => draws.get(three)?.[draw] ?? meanOf(three)),
  )
  const sorted = outcomes.filter((one) => one !== null).toSorted((a, b) => a - b)
  const pick = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { p10: pick(0.1), p50: pick(0.5), p90: pick(0.9) }
}
