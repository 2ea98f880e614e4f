import { choleskyFactor, logDeterminant } from '#app/math/linear/cholesky.ts'
import type { CrossedDesign } from './crossed-design.ts'

type Margins = { rows: number[]; columns: number[] }

/** Smallest determinant of the correlation matrix below that still counts as independent. */
const INDEPENDENT = 1e-9

const marginsOf = ({ rows, columns, cells }: CrossedDesign): Margins => {
  const margins = { rows: rows.map(() => 0), columns: columns.map(() => 0) }
  for (const { row, column, count } of cells) {
    margins.rows[row]! += count
    margins.columns[column]! += count
  }
  return margins
}

const powerSum = (counts: number[], power: number): number =>
  counts.reduce((sum, count) => sum + count ** power, 0)

/**
 * Inner products of the covariance patterns of rows, columns and error once the mean is taken out.
 * For patterns A, B of N ratings: tr(AB) − 2·1ᵀAB1 / N + 1ᵀA1·1ᵀB1 / N².
 */
const patternProducts = (design: CrossedDesign): number[][] => {
  const { rows, columns } = marginsOf(design)
  const n = design.total
  const [r2, c2] = [powerSum(rows, 2), powerSum(columns, 2)]
  const shared = design.cells.reduce((sum, { count }) => sum + count ** 2, 0)
  const linked = design.cells.reduce(
    (sum, { row, column, count }) => sum + rows[row]! * count * columns[column]!,
    0,
  )
  const rowRow = r2 - (2 * powerSum(rows, 3)) / n + (r2 / n) ** 2
  const columnColumn = c2 - (2 * powerSum(columns, 3)) / n + (c2 / n) ** 2
  const rowColumn = shared - (2 * linked) / n + (r2 * c2) / n ** 2
  return [
    [rowRow, rowColumn, n - r2 / n],
    [rowColumn, columnColumn, n - c2 / n],
    [n - r2 / n, n - c2 / n, n - 1],
  ]
}

/**
 * Whether the pattern of ratings can tell row, column and error variance apart at all: their
 * covariance patterns, with the mean taken out, must be linearly independent.
 */
export const canSeparateVariances = (design: CrossedDesign): boolean => {
  const products = patternProducts(design)
  const sizes = products.map((row, i) => Math.sqrt(Math.max(0, row[i]!)))
  if (sizes.some((size) => !(size > INDEPENDENT * design.total))) return false
  const factor = choleskyFactor(
    products.map((row, i) => row.map((p, j) => p / sizes[i]! / sizes[j]!)),
  )
  return factor !== null && logDeterminant(factor) > Math.log(INDEPENDENT)
}
