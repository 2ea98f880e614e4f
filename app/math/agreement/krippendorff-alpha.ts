import { sum } from 'simple-statistics'
import { countValues, ratedUnits, type Ratings } from './rated-units.ts'

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** The metric's squared difference, summed over all ordered pairs of the values. */
type PairSum = (values: readonly number[]) => number

const nominalPairs: PairSum = (values) => {
  const agreeing = sum([...countValues(values).values()].map((count) => count * count))
  return values.length ** 2 - agreeing
}

const intervalPairs: PairSum = (values) => {
  const fromFirst = values.map((value) => value - values[0]!)
  const mean = sum(fromFirst) / values.length
  return 2 * values.length * sum(fromFirst.map((difference) => (difference - mean) ** 2))
}

const ratioPairs: PairSum = (values) => {
  const counts = [...countValues(values)]
  return sum(
    counts.flatMap(([a, times], i) =>
      counts.slice(i + 1).map(([b, otherTimes]) => {
        return 2 * times * otherTimes * ((a - b) / (a + b)) ** 2
      }),
    ),
  )
}

/** Mid-ranks turn Krippendorff's ordinal metric into the interval metric. */
const midRanks = (values: readonly number[]): Map<number, number> => {
  const counts = [...countValues(values)].toSorted(([a], [b]) => a - b)
  let below = 0
  return new Map(
    counts.map(([value, count]) => {
      const rank = below + count / 2
      below += count
      return [value, rank]
    }),
  )
}

/** α does not change with origin and unit; from 0 to 1 no square overflows. */
const fromZeroToOne = (values: readonly number[]): Map<number, number> => {
  const low = values.reduce((a, b) => Math.min(a, b))
  const high = values.reduce((a, b) => Math.max(a, b))
  return new Map(values.map((value) => [value, (value - low) / (high - low)]))
}

const rescaled = (units: number[][], scale: Map<number, number>): number[][] =>
  units.map((unit) => unit.map((value) => scale.get(value)!))

const alphaOf = (units: number[][], pairs: PairSum): number => {
  const values = units.flat()
  const observed = sum(units.map((unit) => pairs(unit) / (unit.length - 1)))
  return 1 - ((values.length - 1) * observed) / pairs(values)
}

const alphas: Record<Metric, (units: number[][]) => number> = {
  nominal: (units) => alphaOf(units, nominalPairs),
  ordinal: (units) => alphaOf(rescaled(units, midRanks(units.flat())), intervalPairs),
  interval: (units) => alphaOf(rescaled(units, fromZeroToOne(units.flat())), intervalPairs),
  ratio: (units) => alphaOf(units, ratioPairs),
}

/**
 * Krippendorff's α = 1 − D_o / D_e: agreement of any number of raters, with missing ratings.
 *
 * `ordinal` is Krippendorff's own metric (squared distance of ranks), not the weights some packages
 * call ordinal. Units with fewer than two ratings are left out.
 *
 * @param ratings raters × units
 * @returns at most 1, below 0 when raters disagree more than by chance, or null when no unit has two
 *   ratings, when the values do not vary (D_e = 0), or for `ratio` when a value is below zero
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability
 */
export const krippendorffAlpha = (ratings: Ratings, metric: Metric): number | null => {
  const units = ratedUnits(ratings).filter((unit) => unit.length > 1)
  const values = units.flat()
  if (countValues(values).size < 2) return null
  if (metric === 'ratio' && values.some((value) => value < 0)) return null
  const alpha = alphas[metric](units)
  return Number.isFinite(alpha) ? alpha : null
}
