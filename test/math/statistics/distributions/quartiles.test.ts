import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quartiles } from '#app/math/statistics/distributions/quartiles.ts'

describe('quartiles', () => {
  test('interpolate between order statistics', () => {
    expect(quartiles([4, 1, 3, 2])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 })
    expect(quartiles([1, 2, 3, 4, 5])).toEqual({ lower: 2, median: 3, upper: 4 })
    expect(quartiles([7])).toEqual({ lower: 7, median: 7, upper: 7 })
    expect(quartiles([-0, 0])).toEqual({ lower: 0, median: 0, upper: 0 })
  })

  test('have no answer without values, or with one that is none', () => {
    expect(quartiles([])).toBeNull()
    expect(quartiles([1, Number.NaN])).toBeNull()
  })

  test('are in order, within the values, and blind to their order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, (list) => {
        const { lower, median, upper } = quartiles(list)!
        expect(lower).toBeGreaterThanOrEqual(Math.min(...list))
        expect(median).toBeGreaterThanOrEqual(lower)
        expect(upper).toBeGreaterThanOrEqual(median)
        expect(upper).toBeLessThanOrEqual(Math.max(...list))
        expect(quartiles(list.toReversed())).toEqual({ lower, median, upper })
      }),
    )
  })
})
