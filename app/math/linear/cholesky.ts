/** Lower triangle L of A = L·Lᵀ, row by row. */
export type Factor = readonly (readonly number[])[]

/**
 * @param matrix symmetric; only the lower triangle is read
 * @returns its Cholesky factor, or null when the matrix is not positive definite
 */
export const choleskyFactor = (matrix: readonly (readonly number[])[]): Factor | null => {
  const factor: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const lower: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? lower : factor[j]!
      let rest = row[j]!
      for (let k = 0; k < j; k += 1) rest -= lower[k]! * other[k]!
      if (j === i && !(rest > 0)) return null
      lower.push(j === i ? Math.sqrt(rest) : rest / other[j]!)
    }
    factor.push(lower)
  }
  return factor
}

const forwardSolve = (factor: Factor, vector: readonly number[]): number[] => {
  const solution: number[] = []
  for (const [i, row] of factor.entries()) {
    let rest = vector[i]!
    for (let k = 0; k < i; k += 1) rest -= row[k]! * solution[k]!
    solution.push(rest / row[i]!)
  }
  return solution
}

/** x of A·x = vector. */
export const solveFactored = (factor: Factor, vector: readonly number[]): number[] => {
  const solution = forwardSolve(factor, vector)
  for (let i = factor.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < factor.length; k += 1) solution[i]! -= factor[k]![i]! * solution[k]!
    solution[i]! /= factor[i]![i]!
  }
  return solution
}

/** vectorᵀ·A⁻¹·vector, zero or more. */
export const inverseForm = (factor: Factor, vector: readonly number[]): number =>
  forwardSolve(factor, vector).reduce((sum, value) => sum + value * value, 0)

/** Natural logarithm of the determinant of A. */
export const logDeterminant = (factor: Factor): number =>
  factor.reduce((sum, row, i) => sum + 2 * Math.log(row[i]!), 0)
