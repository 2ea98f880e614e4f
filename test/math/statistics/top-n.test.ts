import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { probabilityOfBest } from '#app/math/statistics/probability-of-best.ts'
import { topN } from '#app/math/statistics/top-n.ts'

const means = [3.6, 3.3, 3, 2.9]
const sds = [0.3, 0.3, 0.3, 0.5]
const items = fc.array(
  fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(0, 0.2, 1, 4)),
  { minLength: 1, maxLength: 6 },
)

/** Within four standard errors of 10,000 draws. */
const expectSimulated = (actual: number[], exact: number[]) => {
  for (const [i, p] of exact.entries()) expect(Math.abs(actual[i]! - p)).toBeLessThan(0.02)
}

describe('topN', () => {
  test('for one place it is the chance to be best', () => {
    const exact = probabilityOfBest(means, sds)!
    expectSimulated(topN(means, sds, 1)!, exact)
  })

  test('for all places but one it is the chance not to be worst', () => {
    const negated = means.map((mean) => -mean)
    const worst = probabilityOfBest(negated, sds)!
    const notWorst = worst.map((p) => 1 - p)
    expectSimulated(topN(means, sds, 3)!, notWorst)
  })

  test('fills every place, and more places never hurt', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 5 }), (pairs, n) => {
        const m = pairs.map(([mean]) => mean)
        const s = pairs.map(([, sd]) => sd)
        const chances = topN(m, s, n, { draws: 50 })!
        const more = topN(m, s, n + 1, { draws: 50 })!
        const filled = chances.reduce((sum, p) => sum + p, 0)
        expect(filled).toBeCloseTo(Math.min(n, pairs.length), 9)
        for (const [i, p] of chances.entries()) {
          expect(p).toBeGreaterThanOrEqual(0)
          expect(p).toBeLessThanOrEqual(1)
          expect(more[i]).toBeGreaterThanOrEqual(p - 1e-12)
        }
      }),
    )
  })

  test('repeats with its seed', () => {
    expect(topN(means, sds, 2)).toEqual(topN(means, sds, 2))
    expect(topN(means, sds, 2, { seed: 4 })).not.toEqual(topN(means, sds, 2, { seed: 5 }))
  })

  test('values known exactly share the last place', () => {
    expect(topN([3, 2, 2, 1], [0, 0, 0, 0], 2)).toEqual([1, 0.5, 0.5, 0])
  })

  test('there is a place for everybody', () => {
    expect(topN(means, sds, 4)).toEqual([1, 1, 1, 1])
    expect(topN(means, sds, 9)).toEqual([1, 1, 1, 1])
  })

  test('has no answer outside its domain', () => {
    expect(topN([], [], 1)).toBeNull()
    expect(topN([1, 2], [1], 1)).toBeNull()
    expect(topN([1, 2], [1, -1], 1)).toBeNull()
    expect(topN([1, Number.NaN], [1, 1], 1)).toBeNull()
    expect(topN(means, sds, 0)).toBeNull()
    expect(topN(means, sds, 1.5)).toBeNull()
    expect(topN(means, sds, 1, { draws: 0 })).toBeNull()
  })
})
