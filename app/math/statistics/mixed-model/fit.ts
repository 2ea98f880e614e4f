import {
  choleskyFactor,
  inverseForm,
  logDeterminant,
  solveFactored,
} from '#app/math/linear/cholesky.ts'
import type { Factor } from '#app/math/linear/cholesky.ts'
import type { Cell, CrossedDesign } from './crossed-design.ts'

/** Variances of row and column effects, each divided by the error variance. */
export type VarianceRatios = { row: number; column: number }

/** Effects in units of the values; `spread` times the error variance is the prediction variance. */
export type MixedModelFit = {
  mean: number
  rows: number[]
  columns: number[]
  rowSpread: () => number[]
  columnSpread: () => number[]
  /** Squared residuals plus the penalty for the effects: yᵀPy times the error variance. */
  squares: number
  /** log|H| + log(1ᵀH⁻¹1), where H is the covariance of the ratings over the error variance. */
  logDeterminant: number
  /** 1ᵀH⁻¹1, the weight of the mean. */
  meanWeight: number
}

type Row = { cells: Cell[]; count: number; sum: number; pivot: number }

type Equations = { rows: Row[]; matrix: number[][]; right: number[]; ratios: VarianceRatios }

const rowsOf = ({ rows, cells }: CrossedDesign, ratio: number): Row[] => {
  const cellsOf: Cell[][] = rows.map(() => [])
  for (const cell of cells) cellsOf[cell.row]!.push(cell)
  return cellsOf.map((own) => {
    const count = own.reduce((sum, cell) => sum + cell.count, 0)
    const sum = own.reduce((rest, cell) => rest + cell.count * cell.mean, 0)
    return { cells: own, count, sum, pivot: 1 + ratio * count }
  })
}

/** Adds what one row leaves, once absorbed, to the equations of the columns and the mean. */
const absorb = ({ cells, count, sum, pivot }: Row, { matrix, right, ratios }: Equations): void => {
  const last = matrix.length - 1
  const scale = Math.sqrt(ratios.column)
  for (const cell of cells) {
    const { column, count: own, mean } = cell
    for (const other of cells) {
      const crossing = -ratios.row * own * other.count
      const left = other === cell ? own + ratios.row * own * (count - own) : crossing
      matrix[column]![other.column]! += (ratios.column * left) / pivot
    }
    matrix[last]![column]! += (scale * own) / pivot
    right[column]! += scale * own * (mean - (ratios.row * sum) / pivot)
  }
  matrix[last]![last]! += count / pivot
  right[last]! += sum / pivot
}

/** Henderson's equations, every row absorbed: unknowns are the scaled columns, then the mean. */
const equationsOf = (design: CrossedDesign, ratios: VarianceRatios): Equations => {
  const size = design.columns.length + 1
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j && i < size - 1 ? 1 : 0)),
  )
  const right = Array.from({ length: size }, () => 0)
  const equations = { rows: rowsOf(design, ratios.row), matrix, right, ratios }
  for (const row of equations.rows) absorb(row, equations)
  return equations
}

const rowEffect = (
  { cells, count, sum, pivot }: Row,
  ratio: number,
  mean: number,
  columns: number[],
) => {
  const explained = cells.reduce((rest, cell) => rest + cell.count * columns[cell.column]!, 0)
  return (ratio * (sum - count * mean - explained)) / pivot
}

const penalty = (effects: number[], ratio: number): number =>
  ratio > 0 ? effects.reduce((sum, effect) => sum + (effect * effect) / ratio, 0) : 0

const residualSquares = (cells: Cell[], fitted: (cell: Cell) => number): number =>
  cells.reduce((sum, cell) => sum + cell.squares + cell.count * (cell.mean - fitted(cell)) ** 2, 0)

const rowSpread = ({ rows, ratios }: Equations, factor: Factor): number[] =>
  rows.map(({ cells, count, pivot }) => {
    const link = factor.map(() => 0)
    for (const cell of cells) link[cell.column] = Math.sqrt(ratios.column) * cell.count
    link[factor.length - 1] = count
    return ratios.row * (1 / pivot + (ratios.row * inverseForm(factor, link)) / pivot ** 2)
  })

const columnSpread = ({ ratios }: Equations, factor: Factor): number[] =>
  factor.slice(0, -1).map((_, column) => {
    const unit = factor.map((__, i) => (i === column ? 1 : 0))
    return ratios.column * inverseForm(factor, unit)
  })

/**
 * Best linear unbiased prediction of crossed random effects for given variance ratios.
 *
 * Cost grows with the cube of the number of columns only, so give the longer side as rows.
 *
 * @returns null when the ratios leave the equations without a numerical solution
 * @see Henderson (1975), Best linear unbiased estimation and prediction under a selection model
 */
export const fitMixedModel = (
  design: CrossedDesign,
  ratios: VarianceRatios,
): MixedModelFit | null => {
  const equations = equationsOf(design, ratios)
  const factor = choleskyFactor(equations.matrix)
  if (!factor) return null
  const solution = solveFactored(factor, equations.right)
  const mean = solution.at(-1)!
  const columns = solution.slice(0, -1).map((effect) => effect * Math.sqrt(ratios.column))
  const rows = equations.rows.map((row) => rowEffect(row, ratios.row, mean, columns))
  const residuals = residualSquares(
    design.cells,
    (cell) => mean + rows[cell.row]! + columns[cell.column]!,
  )
  const pivots = equations.rows.reduce((sum, { pivot }) => sum + Math.log(pivot), 0)
  return {
    mean: mean + design.origin,
    rows,
    columns,
    rowSpread: () => rowSpread(equations, factor),
    columnSpread: () => columnSpread(equations, factor),
    squares: residuals + penalty(rows, ratios.row) + penalty(columns, ratios.column),
    logDeterminant: pivots + logDeterminant(factor),
    meanWeight: factor.at(-1)!.at(-1)! ** 2,
  }
}
