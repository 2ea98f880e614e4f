/** A reciprocal matrix from the rows of its upper triangle. */
export const matrixFrom = (upperTriangle: readonly (readonly number[])[]): number[][] => {
  const size = upperTriangle.length + 1
  const over = (i: number, j: number) => upperTriangle[i]![j - i - 1]!
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => {
      if (i === j) return 1
      return i < j ? over(i, j) : 1 / over(j, i)
    }),
  )
}

/** The judgements of somebody who holds exactly these weights. */
export const consistentMatrix = (weights: readonly number[]): number[][] =>
  weights.map((own) => weights.map((other) => own / other))
