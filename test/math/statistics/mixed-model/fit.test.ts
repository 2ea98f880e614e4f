import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  choleskyFactor,
  inverseForm,
  logDeterminant,
  solveFactored,
} from '#app/math/statistics/cholesky.ts'
import {
  crossedDesign,
  type CrossedRating,
} from '#app/math/statistics/mixed-model/crossed-design.ts'
import { fitMixedModel } from '#app/math/statistics/mixed-model/fit.ts'
import { crossedRatings, unbalanced } from '#test/math/support/crossed-ratings.ts'

const ratio = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 20, noNaN: true }))

/** The same model by the full covariance of the ratings, one row and column per rating. */
const byCovariance = (ratings: CrossedRating[], row: number, column: number) => {
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

describe('fitMixedModel', () => {
  test('agrees with the full covariance of the ratings', () => {
    fc.assert(
      fc.property(crossedRatings, ratio, ratio, (ratings, row, column) => {
        const fit = fitMixedModel(crossedDesign(ratings)!, { row, column })!
        const expected = byCovariance(ratings, row, column)
        expect(fit.mean).toBeCloseTo(expected.mean, 8)
        expect(fit.meanWeight).toBeCloseTo(expected.meanWeight, 8)
        expect(fit.squares).toBeCloseTo(expected.squares, 7)
        expect(fit.logDeterminant).toBeCloseTo(expected.logDeterminant, 8)
      }),
    )
  })

  test('keeps its digits when the error is a millionth of the effects', () => {
    const fit = fitMixedModel(crossedDesign(unbalanced)!, { row: 1e6, column: 1e6 })!
    const near = fitMixedModel(crossedDesign(unbalanced)!, { row: 1e7, column: 1e7 })!
    expect(fit.mean).toBeCloseTo(near.mean, 5)
    expect(fit.squares).toBeCloseTo(near.squares, 5)
  })

  test('spread shrinks from the variance ratio with every rating', () => {
    const [first, ...others] = unbalanced
    let before = Number.POSITIVE_INFINITY
    const seen = [first!]
    for (const rating of others) {
      seen.push(rating)
      const [spread] = fitMixedModel(crossedDesign(seen)!, { row: 2, column: 1 })!.rowSpread()
      expect(spread).toBeLessThanOrEqual(before + 1e-12)
      expect(spread).toBeLessThanOrEqual(2)
      before = spread!
    }
  })

  test('there is none for ratios that are not finite', () => {
    const design = crossedDesign(unbalanced)!
    expect(fitMixedModel(design, { row: Number.NaN, column: 1 })).toBeNull()
    expect(fitMixedModel(design, { row: 1, column: Number.POSITIVE_INFINITY })).toBeNull()
  })
})
