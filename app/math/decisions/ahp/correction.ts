import { ahp, type Judgements } from '#app/math/decisions/ahp.ts'

/** What a judgement can say: 1/9 … 1/2, 1, 2 … 9. */
export const SAATY_SCALE: readonly number[] = [9, 8, 7, 6, 5, 4, 3, 2]
  .map((times) => 1 / times)
  .concat([1, 2, 3, 4, 5, 6, 7, 8, 9])

export type Correction = {
  /** The judgement of `row` over `column`, row before column. */
  row: number
  column: number
  from: number
  to: number
  consistencyIndex: number
  consistencyRatio: number | null
}

export const withJudgement = (
  matrix: Judgements,
  { row, column, value }: { row: number; column: number; value: number },
): number[][] =>
  matrix.map((line, i) =>
    line.map((old, j) => {
      if (i === row && j === column) return value
      return i === column && j === row ? 1 / value : old
    }),
  )

const pairsOf = (size: number): [number, number][] =>
  Array.from({ length: size }, (_, row) =>
    Array.from({ length: size - row - 1 }, (__, k): [number, number] => [row, row + 1 + k]),
  ).flat()

/** The best value on the scale for one judgement, all others kept. */
const bestChange = (matrix: Judgements, [row, column]: [number, number]): Correction | null => {
  let best: Correction | null = null
  for (const to of SAATY_SCALE) {
    const changed = ahp(withJudgement(matrix, { row, column, value: to }))
    if (changed && (best === null || changed.consistencyIndex < best.consistencyIndex)) {
      const { consistencyIndex, consistencyRatio } = changed
      best = { row, column, from: matrix[row]![column]!, to, consistencyIndex, consistencyRatio }
    }
  }
  return best
}

/**
 * The one judgement whose change to another value of Saaty's scale makes a matrix most consistent,
 * found by trying all.
 *
 * @param matrix as for `ahp`
 * @returns null where no single change helps, for fewer than three criteria, or a matrix without
 *   weights
 */
export const mostHelpfulCorrection = (matrix: Judgements): Correction | null => {
  const now = ahp(matrix)
  if (!now || matrix.length < 3) return null
  let best: Correction | null = null
  for (const pair of pairsOf(matrix.length)) {
    const change = bestChange(matrix, pair)
    const goal = best?.consistencyIndex ?? now.consistencyIndex - 1e-9
    if (change && change.consistencyIndex < goal) best = change
  }
  return best
}
