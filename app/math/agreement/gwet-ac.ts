import { mean, sum } from 'simple-statistics'
import { ratedUnits, type Ratings } from './rated-units.ts'

export type AgreementWeights = 'identity' | 'linear' | 'ordinal' | 'quadratic'

/** Share of full agreement for two categories `steps` apart on a scale with `last` steps. */
const weightOf: Record<AgreementWeights, (steps: number, last: number) => number> = {
  identity: (steps) => (steps === 0 ? 1 : 0),
  linear: (steps, last) => 1 - steps / last,
  ordinal: (steps, last) => 1 - (steps * (steps + 1)) / (last * (last + 1)),
  quadratic: (steps, last) => 1 - (steps / last) ** 2,
}

const weightMatrix = (weights: AgreementWeights, size: number): number[][] => {
  const positions = [...Array(size).keys()]
  const weight = weightOf[weights]
  return positions.map((k) => positions.map((l) => weight(Math.abs(k - l), size - 1)))
}

const countsPerCategory = (unit: number[], categories: number[]): number[] =>
  categories.map((category) => unit.filter((rating) => rating === category).length)

const agreementWithin = (counts: number[], weights: number[][]): number => {
  const size = sum(counts)
  const agreeing = counts.map((count, k) => {
    const close = sum(counts.map((other, l) => other * weights[k]![l]!))
    return count * (close - 1)
  })
  return sum(agreeing) / (size * (size - 1))
}

/**
 * Gwet's AC1 (`identity`) or AC2 (other weights): agreement that stays meaningful when nearly all
 * ratings fall into one category.
 *
 * Weights go by the position of a category on the sorted scale; `ordinal` is Gwet's
 * 1 − C(|k−l|+1, 2) / C(q, 2). Observed agreement uses units with two or more ratings, category
 * shares use every rated unit.
 *
 * @param ratings raters × units
 * @param categories the whole scale; by default the values observed
 * @returns at most 1, or null when no unit has two ratings, when the scale has fewer than two
 *   categories, or when a rating lies outside it
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition
 */
export const gwetAC = (
  ratings: Ratings,
  weights: AgreementWeights,
  categories?: readonly number[],
): number | null => {
  const units = ratedUnits(ratings).filter((unit) => unit.length > 0)
  const scale = [...new Set(categories ?? units.flat())].toSorted((a, b) => a - b)
  if (scale.length < 2 || !scale.every(Number.isFinite)) return null
  if (units.flat().some((rating) => !scale.includes(rating))) return null
  const counts = units.map((unit) => countsPerCategory(unit, scale))
  const paired = counts.filter((unit) => sum(unit) > 1)
  if (paired.length === 0) return null
  const matrix = weightMatrix(weights, scale.length)
  const observed = mean(paired.map((unit) => agreementWithin(unit, matrix)))
  const shares = scale.map((_, k) => mean(counts.map((unit) => unit[k]! / sum(unit))))
  const spread = sum(shares.map((share) => share * (1 - share)))
  const expected = (sum(matrix.flat()) / (scale.length * (scale.length - 1))) * spread
  return (observed - expected) / (1 - expected)
}
