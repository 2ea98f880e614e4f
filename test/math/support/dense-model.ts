import {
  choleskyFactor,
  inverseForm,
  logDeterminant,
  solveFactored,
} from '#app/math/linear/cholesky.ts'
import type { Variances } from '#app/math/statistics/crossed-effects.ts'
import type { CrossedRating } from '#app/math/statistics/mixed-model/crossed-design.ts'

/** The same model by the full covariance of the ratings, one row and column per rating. */
export const byCovariance = (ratings: CrossedRating[], row: number, column: number) => {
  const covariance = ratings.map((a, i) =>
    ratings.map(
      (b, j) =>
        row * Number(a.row === b.row) + column * Number(a.column === b.column) + Number(i === j),
    ),
  )
  const factor = choleskyFactor(covariance)!
  const ones = ratings.map(() => 1)
  const weights = solveFactored(factor, ones)
  const meanWeight = weights.reduce((a, b) => a + b, 0)
  const mean = ratings.reduce((sum, { value }, i) => sum + value * weights[i]!, 0) / meanWeight
  const residuals = ratings.map(({ value }) => value - mean)
  return {
    mean,
    meanWeight,
    squares: inverseForm(factor, residuals),
    logDeterminant: logDeterminant(factor) + Math.log(meanWeight),
  }
}

/** −2 log-likelihood, up to a constant, from the full covariance of the ratings. */
export const denseDeviance = (
  ratings: CrossedRating[],
  { row, column, error }: Variances,
  method: 'reml' | 'ml',
): number => {
  const dense = byCovariance(ratings, row / error, column / error)
  const fit = dense.logDeterminant + dense.squares / error
  return method === 'reml'
    ? fit + (ratings.length - 1) * Math.log(error)
    : fit - Math.log(dense.meanWeight) + ratings.length * Math.log(error)
}
