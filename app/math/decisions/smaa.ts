import { randomFrom } from '#app/math/statistics/distributions/random.ts'
import { isShare } from '#app/math/finite.ts'
import { RankTally, shareOfFirst, type Smaa } from './smaa/rank-tally.ts'
import { utilitiesOf } from './smaa/utilities.ts'
import { weightDraws } from './smaa/weight-draws.ts'

export type SmaaOptions = {
  samples: number
  seed: number
  /** Weights whose order of importance every draw keeps; any weights without it. */
  importance?: readonly number[]
}

/**
 * SMAA-2 over weights: how often each item takes each rank under all weightings.
 *
 * Weights are drawn uniformly from those that sum to 1; ties share their ranks. The standard error
 * of a share is at most .5 ÷ √samples; the same seed gives the same answer.
 *
 * @param values items × criteria, each 0 (worst anchor) to 1 (best anchor)
 * @returns `rankShares` items × ranks, rows and columns sum 1; `centralWeights` the mean weights
 *   under which an item comes first, null where it never does; `confidence` its share of first
 *   place under those weights; null without items or criteria, for rows of different length, values
 *   outside 0 to 1, or samples that are no whole number of 1 or more
 * @see Lahdelma & Salminen (2001), SMAA-2: stochastic multicriteria acceptability analysis
 */
export const smaa = (
  values: readonly (readonly number[])[],
  { samples, seed, importance }: SmaaOptions,
): (Smaa & { confidence: (number | null)[] }) | null => {
  const criteria = values[0]?.length ?? 0
  if (criteria === 0 || !Number.isInteger(samples) || samples < 1) return null
  if (values.some((row) => row.length !== criteria || !row.every(isShare))) return null
  const flat = Float64Array.from(values.flat())
  const draw = weightDraws(randomFrom(seed), criteria, importance)
  const tally = new RankTally(values.length, criteria)
  const utilities = new Float64Array(values.length)
  for (let round = 0; round < samples; round += 1) {
    const weights = draw()
    tally.add(utilitiesOf(flat, weights, utilities), weights)
  }
  const result = tally.result()
  const confidence = result.centralWeights.map((own, item) =>
    own ? shareOfFirst(utilitiesOf(flat, Float64Array.from(own), utilities))[item]! : null,
  )
  return { ...result, confidence }
}
