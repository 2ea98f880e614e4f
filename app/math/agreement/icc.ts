import { mean, sum } from 'simple-statistics'

export type IccForm = '1,1' | '2,1' | '3,1' | '1,k' | '2,k' | '3,k'

type MeanSquares = {
  targets: number
  judges: number
  error: number
  within: number
  n: number
  k: number
}

type Table = readonly (readonly number[])[]

/** Below this share of the whole, a sum of squares or of signed mean squares is only rounding. */
const ROUNDED_SQUARES = 1e-24
const ROUNDED_SUM = 1e-12

const sumOfSquares = (values: number[]): number => sum(values.map((value) => value * value))

/** Moved and scaled so that equal cells become exact zeros and squares cannot overflow. */
const standardised = (targets: Table): number[][] => {
  const first = targets[0]![0]!
  const moved = targets.map((row) => row.map((value) => value - first))
  const largest = moved.flat().reduce((size, value) => Math.max(size, Math.abs(value)), 0)
  return moved.map((row) => row.map((value) => value / largest))
}

const meanSquares = (table: number[][]): MeanSquares => {
  const n = table.length
  const k = table[0]!.length
  const grand = mean(table.flat())
  const rows = table.map((row) => mean(row) - grand)
  const columns = table[0]!.map((_, j) => mean(table.map((row) => row[j]!)) - grand)
  const total = sumOfSquares(table.flat().map((value) => value - grand))
  const exact = (squares: number) => (squares <= ROUNDED_SQUARES * total ? 0 : squares)
  const targets = exact(k * sumOfSquares(rows))
  const judges = exact(n * sumOfSquares(columns))
  const residuals = table.flatMap((row, i) =>
    row.map((value, j) => value - grand - rows[i]! - columns[j]!),
  )
  const error = exact(sumOfSquares(residuals))
  return {
    targets: targets / (n - 1),
    judges: judges / (k - 1),
    error: error / ((n - 1) * (k - 1)),
    within: (judges + error) / (n * (k - 1)),
    n,
    k,
  }
}

type Share = { part: number; whole: number[] }

const shareOf: Record<IccForm, (ms: MeanSquares) => Share> = {
  '1,1': ({ targets, within, k }) => ({
    part: targets - within,
    whole: [targets, (k - 1) * within],
  }),
  '2,1': ({ targets, judges, error, n, k }) => ({
    part: targets - error,
    whole: [targets, (k - 1) * error, (k * judges) / n, (-k * error) / n],
  }),
  '3,1': ({ targets, error, k }) => ({ part: targets - error, whole: [targets, (k - 1) * error] }),
  '1,k': ({ targets, within }) => ({ part: targets - within, whole: [targets] }),
  '2,k': ({ targets, judges, error, n }) => ({
    part: targets - error,
    whole: [targets, judges / n, -error / n],
  }),
  '3,k': ({ targets, error }) => ({ part: targets - error, whole: [targets] }),
}

const isPositive = (terms: number[]): boolean =>
  sum(terms) > ROUNDED_SUM * sum(terms.map((term) => Math.abs(term)))

/**
 * Intraclass correlation of Shrout and Fleiss.
 *
 * Form 1: every target has its own judges; 2: the same judges, a sample of many (agreement);
 * 3: the same judges, the only ones of interest (consistency). `,1` is the reliability of one
 * judge, `,k` of the mean of all k.
 *
 * @param targets targets × judges, complete, two or more of each
 * @returns at most 1, below 0 when judges differ more within targets than between them, or null for
 *   a table that is too small, ragged or incomplete, or when the variance it would be a share of is
 *   not positive
 * @see Shrout & Fleiss (1979), Intraclass correlations: uses in assessing rater reliability
 */
export const icc = (
  targets: readonly (readonly (number | null)[])[],
  form: IccForm,
): number | null => {
  const judges = targets[0]?.length ?? 0
  if (targets.length < 2 || judges < 2) return null
  if (targets.some((row) => row.length !== judges || !row.every(Number.isFinite))) return null
  const table = standardised(targets as Table)
  if (!table.flat().every(Number.isFinite)) return null
  const { part, whole } = shareOf[form](meanSquares(table))
  return isPositive(whole) ? part / sum(whole) : null
}
