import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossedDesign } from '#app/math/statistics/mixed-model/crossed-design.ts'
import { fitMixedModel } from '#app/math/statistics/mixed-model/fit.ts'
import { crossedRatings, unbalanced } from '#test/math/support/crossed-ratings.ts'
import { byCovariance } from '#test/math/support/dense-model.ts'

const ratio = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 20, noNaN: true }))

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
