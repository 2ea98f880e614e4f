import { chanceOfSuccess, shareKept } from '#app/math/decisions/balanced-value.ts'
import type { Risks } from '#app/math/decisions/balanced-value.ts'
import type { FactorKey } from '#app/planning/scoping/checklist/question.ts'
import { factorKeys } from '#app/planning/scoping/checklist/question.ts'
import { exactly, meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'
import { balancedFigure } from './balanced-figure.ts'
import { drawNumbers, toldDraws, toldSpread } from './drawn-numbers.ts'
import { byKind, riskAt } from './risk.ts'
import type { CategorisedRisk } from './risk.ts'
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

const demanded = ['value', ...factorKeys, 'cost', 'loss']
/** As the ranking asks for them, so that the draws are the same. */
const asked = [...demanded, 'run']

/**
 * The balanced value of a use case: p·(V·ρ − R) − C − (1 − p)·L, and how far it may lie from that, by drawing every guess
 * from the PERT-beta through its three points.
 *
 * @param id of the use case, which gives it the same draws as wherever it is compared
 * @returns in thousands; or the quantities that nobody has guessed yet
 */
export function balanceOf(
  id: string,
  estimates: readonly Estimate[],
  risks: readonly CategorisedRisk[],
): Balanced {
  const figures = figuresOf(estimates)
  const missing = demanded.filter((wanted) => !figures[wanted])
  const mean = (wanted: string) =>
    meanOf(figures[wanted] ?? exactly(wanted === 'run' ? 0 : Number.NaN))
  const atMeans = Object.fromEntries(asked.map((wanted) => [wanted, mean(wanted)]))
  const value = numberOf(atMeans, { risks: byKind(risks.map((risk) => riskAt(risk))) })
  if (missing.length > 0 || value === null) return { ok: false, missing }
  const kept = shareKept(risks) ?? 1
  const draw = drawNumbers({ names: asked, numberOf, draws: toldDraws, seed: 1 })
  const [p10, p50, p90] = toldSpread(draw({ id, figures, risks: byKind(risks) })) ?? [0, 0, 0]
  return {
    ok: true,
    balance: {
      value,
      p10,
      p50,
      p90,
      chance: chanceOfSuccess(factorKeys.map(mean)) ?? 0,
      kept,
      stake: {
        chances: Object.fromEntries(factorKeys.map((key) => [key, mean(key)])) as Record<
          FactorKey,
          number
        >,
        gain: Math.max(0, mean('value') * kept - mean('run')),
        cost: mean('cost'),
        loss: mean('loss'),
      },
    },
  }
}

const numberOf = (at: Readonly<Record<string, number>>, { risks }: { risks: Risks }) =>
  balancedFigure((quantity) => at[quantity] ?? Number.NaN, risks)

/** What is guessed of the whole use case, by quantity. Where nobody has summed up the cost, it is what is spent. */
function figuresOf(estimates: readonly Estimate[]): Record<string, ThreePoint> {
  const figures: Record<string, ThreePoint> = {}
  for (const { quantity, low, mode, high } of estimates) {
    const sum = figures[quantity] ?? exactly(0)
    figures[quantity] = { low: sum.low + low, mode: sum.mode + mode, high: sum.high + high }
  }
  const { spend } = figures
  return { ...(spend && { cost: spend }), ...figures }
}
