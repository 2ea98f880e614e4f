import { sum } from 'simple-statistics'

/**
 * Cohen's κ: agreement of two raters beyond chance, unweighted.
 *
 * @param table square counts; row = category of the first rater, column = of the second
 * @returns from −1 to 1, or null when the table is empty or not square, holds a negative or
 *   non-finite count, or when chance agreement is already complete (both raters used one and the
 *   same category throughout)
 * @see Cohen (1960), A coefficient of agreement for nominal scales
 */
export const cohenKappa = (table: readonly (readonly number[])[]): number | null => {
  if (table.some((row) => row.length !== table.length)) return null
  const counts = table.flat()
  if (counts.some((count) => !Number.isFinite(count) || count < 0)) return null
  const total = sum(counts)
  if (total === 0 || !Number.isFinite(total)) return null
  const rowShares = table.map((row) => sum([...row]) / total)
  const columnShares = table.map((_, column) => sum(table.map((row) => row[column]!)) / total)
  const observed = sum(table.map((row, i) => row[i]! / total))
  const expected = sum(rowShares.map((share, i) => share * columnShares[i]!))
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}
