/** Mean consistency index of random judgements by size (Saaty 1980, table of 500 matrices). */
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]

const RECIPROCAL_TOLERANCE = 0.01
const STEPS = 1_000
const SETTLED = 1e-13

export type Judgements = readonly (readonly number[])[]

export type Ahp = {
  /** Principal eigenvector, sum 1. */
  weights: number[]
  lambdaMax: number
  consistencyIndex: number
  /** Null above ten criteria, where no random index is published. */
  consistencyRatio: number | null
}

const isReciprocal = (matrix: Judgements): boolean =>
  matrix.every(
    (row, i) =>
      row.length === matrix.length &&
      row.every(
        (value, j) =>
          value > 0 &&
          Number.isFinite(value) &&
          Math.abs(value * matrix[j]![i]! - 1) <= RECIPROCAL_TOLERANCE,
      ),
  )

const times = (matrix: Judgements, vector: number[]): number[] =>
  matrix.map((row) => row.reduce((sum, value, j) => sum + value * vector[j]!, 0))

const principal = (matrix: Judgements): number[] => {
  let weights = matrix.map(() => 1 / matrix.length)
  for (let step = 0; step < STEPS; step += 1) {
    const grown = times(matrix, weights)
    const size = grown.reduce((sum, value) => sum + value, 0)
    const next = grown.map((value) => value / size)
    const moved = Math.max(...next.map((value, i) => Math.abs(value / weights[i]! - 1)))
    weights = next
    if (moved < SETTLED) break
  }
  return weights
}

/**
 * Analytic hierarchy process: weights as the principal eigenvector of pairwise judgements, with the
 * consistency of those judgements.
 *
 * @param matrix reciprocal, criteria × criteria; entry [i][j] says how many times as important i is
 *   as j, on 1/9 to 9
 * @returns null without criteria, or for a matrix that is not square, positive and reciprocal
 *   (within 1 %, so that .33 passes for a third)
 * @see Saaty (1980), The analytic hierarchy process
 */
export const ahp = (matrix: Judgements): Ahp | null => {
  const n = matrix.length
  if (n === 0 || !isReciprocal(matrix)) return null
  const weights = principal(matrix)
  const grown = times(matrix, weights)
  const lambdaMax = grown.reduce((sum, value, i) => sum + value / weights[i]!, 0) / n
  if (!Number.isFinite(lambdaMax)) return null
  if (n <= 2) return { weights, lambdaMax, consistencyIndex: 0, consistencyRatio: 0 }
  const consistencyIndex = Math.max(0, (lambdaMax - n) / (n - 1))
  const randomIndex = RANDOM_INDEX[n]
  const consistencyRatio = randomIndex === undefined ? null : consistencyIndex / randomIndex
  return { weights, lambdaMax, consistencyIndex, consistencyRatio }
}
