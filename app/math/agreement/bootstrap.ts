import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { mersenne } from 'pure-rand/generator/mersenne'
import { quantileSorted } from 'simple-statistics'
import type { Ratings } from './rated-units.ts'

export type BootstrapOptions = { seed?: number; resamples?: number; level?: number }

/** `undefinedShare`: part of the resamples in which the statistic does not exist, 0 to 0.5. */
export type BootstrapInterval = { low: number; high: number; undefinedShare: number }

/**
 * Percentile bootstrap interval of an agreement statistic, drawing whole units with replacement.
 *
 * The same seed gives the same interval.
 *
 * @param ratings raters × units
 * @param statistic of a resample of the same shape, null where it does not exist
 * @param options `level` is the coverage, 0.95 by default; 1,000 resamples by default
 * @returns the interval, or null with fewer than two units, when the level or the number of
 *   resamples makes no sense, or when the statistic does not exist in more than half the resamples
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 */
export const bootstrapInterval = (
  ratings: Ratings,
  statistic: (resample: Ratings) => number | null,
  { seed = 1, resamples = 1_000, level = 0.95 }: BootstrapOptions = {},
): BootstrapInterval | null => {
  const units = ratings.reduce((longest, row) => Math.max(longest, row.length), 0)
  if (units < 2 || !(level > 0 && level < 1) || !(resamples >= 1)) return null
  const random = mersenne(seed)
  const values: number[] = []
  for (let round = 0; round < resamples; round += 1) {
    const drawn = Array.from({ length: units }, () => uniformInt(random, 0, units - 1))
    const value = statistic(ratings.map((row) => drawn.map((unit) => row[unit] ?? null)))
    if (value !== null) values.push(value)
  }
  if (values.length < resamples / 2) return null
  values.sort((a, b) => a - b)
  return {
    low: quantileSorted(values, (1 - level) / 2),
    high: quantileSorted(values, (1 + level) / 2),
    undefinedShare: 1 - values.length / resamples,
  }
}
