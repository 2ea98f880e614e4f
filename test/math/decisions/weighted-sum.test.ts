import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightedSum } from '#app/math/decisions/weighted-sum.ts'

const shares = fc.integer({ min: 0, max: 1_000 }).map((thousandths) => thousandths / 1_000)
const items = fc
  .array(fc.tuple(shares, fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 8 })
  .map((pairs) => ({
    values: pairs.map(([value]) => value),
    weights: pairs.map(([, weight]) => weight),
  }))

describe('weightedSum', () => {
  test('weighs values by their share of all weight', () => {
    expect(weightedSum([1, 0.5, 0], [50, 30, 20])).toBeCloseTo(0.65, 12)
    expect(weightedSum([1, 0.5, 0], [0.5, 0.3, 0.2])).toBeCloseTo(0.65, 12)
  })

  test('lies between the lowest and highest value', () => {
    fc.assert(
      fc.property(items, ({ values, weights }) => {
        const sum = weightedSum(values, weights)!
        expect(sum).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12)
        expect(sum).toBeLessThanOrEqual(Math.max(...values) + 1e-12)
      }),
    )
  })

  test('grows with each value, and does not mind the unit of weight or the order', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 9 }), ({ values, weights }, unit) => {
        const sum = weightedSum(values, weights)!
        const better = values.with(0, values[0]! + 0.1)
        expect(weightedSum(better, weights)).toBeGreaterThan(sum)
        const scaled = weights.map((weight) => weight * unit)
        expect(weightedSum(values, scaled)).toBeCloseTo(sum, 12)
        expect(weightedSum(values.toReversed(), weights.toReversed())).toBeCloseTo(sum, 12)
      }),
    )
  })

  test('a missing value counts only where it has weight', () => {
    expect(weightedSum([1, null], [1, 1])).toBeNull()
    expect(weightedSum([1, null], [1, 0])).toBe(1)
    expect(weightedSum([1, Number.NaN], [1, 1])).toBeNull()
  })

  test.each([
    [[1], [1, 1]],
    [[], []],
    [
      [1, 1],
      [0, 0],
    ],
    [
      [1, 1],
      [2, -1],
    ],
    [[Infinity], [1]],
  ])('has no answer for values %j with weights %j', (values: number[], weights: number[]) => {
    expect(weightedSum(values, weights)).toBeNull()
  })
})
