import { countValues } from '#app/math/agreement/rated-units.ts'

/** Ranks from 1 for the lowest, equal values sharing the average of their places. */
export const averageRanks = (values: readonly number[]): number[] => {
  const sorted = values.toSorted((a, b) => a - b)
  const counts = countValues(values)
  return values.map((value) => sorted.indexOf(value) + (counts.get(value)! + 1) / 2)
}

/** Σ (t³ − t) over groups of t equal values. */
const tieCorrection = (values: readonly number[]): number =>
  [...countValues(values).values()].reduce((sum, t) => sum + t ** 3 - t, 0)

/**
 * Kendall's coefficient of concordance with tie correction:
 * W = 12·S ÷ (m²(n³ − n) − m·Σ T), S being the squared deviations of the items' rank sums.
 *
 * @param ranks raters × items, complete; values of any scale are ranked per rater, ties averaged
 * @returns 0 (no agreement) to 1; null with fewer than two raters or items, rows of different
 *   length, a value that is missing, or when every rater ties everything
 * @see Kendall & Babington Smith (1939), The problem of m rankings
 */
export const kendallsW = (ranks: readonly (readonly number[])[]): number | null => {
  const [raters, items] = [ranks.length, ranks[0]?.length ?? 0]
  if (raters < 2 || items < 2 || ranks.some((row) => row.length !== items)) return null
  if (!ranks.flat().every(Number.isFinite)) return null
  const ranked = ranks.map(averageRanks)
  const middle = (raters * (items + 1)) / 2
  let deviations = 0
  for (let item = 0; item < items; item += 1) {
    deviations += (ranked.reduce((sum, row) => sum + row[item]!, 0) - middle) ** 2
  }
  const ties = ranks.reduce((sum, row) => sum + tieCorrection(row), 0)
  const most = raters ** 2 * (items ** 3 - items) - raters * ties
  return most > 0 ? Math.min(1, (12 * deviations) / most) : null
}
