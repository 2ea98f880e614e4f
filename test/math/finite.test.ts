import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areAmounts, finiteOrNull, isShare, sharesOf } from '#app/math/finite.ts'

test('finiteOrNull keeps finite numbers and drops the rest', () => {
  expect(finiteOrNull(-3.5)).toBe(-3.5)
  expect(finiteOrNull(0)).toBe(0)
  for (const none of [Number.NaN, Infinity, -Infinity]) expect(finiteOrNull(none)).toBeNull()
})

test('areAmounts wants finite numbers of zero or more', () => {
  expect(areAmounts([0, 1.5])).toBe(true)
  expect(areAmounts([])).toBe(true)
  for (const bad of [-1, Number.NaN, Infinity]) expect(areAmounts([1, bad])).toBe(false)
})

test('isShare wants 0 to 1', () => {
  expect([0, 0.5, 1].every(isShare)).toBe(true)
  expect([-0.01, 1.01, Number.NaN].some(isShare)).toBe(false)
})

test('sharesOf sums to 1 and keeps proportions', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(weights, (given) => {
      const total = given.reduce((sum, weight) => sum + weight, 0)
      fc.pre(total > 0)
      const shares = sharesOf(given)!
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      for (const [i, share] of shares.entries()) expect(share * total).toBeCloseTo(given[i]!, 9)
    }),
  )
})

test.each([[[]], [[0, 0]], [[1, -1]], [[Number.NaN]], [[Infinity]], [[1e308, 1e308]]])(
  'sharesOf has no answer for %j',
  (weights) => {
    expect(sharesOf(weights)).toBeNull()
  },
)
