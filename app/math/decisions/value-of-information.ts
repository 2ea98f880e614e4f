import { areAmounts, finiteOrNull, isShare, sharesOf } from '#app/math/finite.ts'

/**
 * Expected value of perfect information: E[max over options] − max over options of E.
 *
 * @param prior chance of each state, scaled to sum 1
 * @param payoffs options × states, in one unit of money
 * @returns 0 or more in that unit; null without options or states, or for rows of another length
 * @see Raiffa & Schlaifer (1961), Applied statistical decision theory
 */
export const evpi = (
  prior: readonly number[],
  payoffs: readonly (readonly number[])[],
): number | null => {
  const chances = sharesOf(prior)
  if (!chances || payoffs.length === 0) return null
  if (payoffs.some((option) => option.length !== chances.length)) return null
  const expectation = (of: readonly number[]) =>
    chances.reduce((sum, chance, state) => sum + chance * of[state]!, 0)
  const best = chances.map((_, state) => Math.max(...payoffs.map((option) => option[state]!)))
  const informed = finiteOrNull(expectation(best) - Math.max(...payoffs.map(expectation)))
  return informed === null ? null : Math.max(0, informed)
}

export type Probe = {
  /** Chance of success before asking. */
  prior: number
  /** Worth on success and cost of the project, 0 or more in one unit of money. */
  gain: number
  cost: number
  /** Chance of a good sign if it would succeed, and of a bad sign if it would fail. */
  sensitivity: number
  specificity: number
}

/**
 * Expected value of sample information of a probe (a data audit, a prototype) before a project that
 * may also be left alone: P(+)·max(0, P(G|+)·G − C) + P(−)·max(0, P(G|−)·G − C) − max(0, p·G − C),
 * with the divisions by P(±) cancelled.
 *
 * @returns 0 or more in the unit of gain and cost; null for input outside its domain
 */
export const evsi = (probe: Probe): number | null => {
  const { prior: p, gain, cost, sensitivity, specificity } = probe
  if (![p, sensitivity, specificity].every(isShare) || !areAmounts([gain, cost])) return null
  const goodSign = p * sensitivity + (1 - p) * (1 - specificity)
  const afterGood = Math.max(0, p * sensitivity * gain - goodSign * cost)
  const afterBad = Math.max(0, p * (1 - sensitivity) * gain - (1 - goodSign) * cost)
  const worth = finiteOrNull(afterGood + afterBad - Math.max(0, p * gain - cost))
  return worth === null ? null : Math.max(0, worth)
}
