import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomFrom } from '#app/math/statistics/distributions/random.ts'
import { spreadOf } from '#app/math/statistics/distributions/spread.ts'

describe('spreadOf', () => {
  test('of 0 to 100 it is 10, 50 and 90', () => {
    const drawn = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101)
    expect(spreadOf(drawn)).toEqual([10, 50, 90])
  })

  test('is in order and within the draws', () => {
    const draws = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 })
    fc.assert(
      fc.property(draws, (drawn) => {
        const [p10, p50, p90] = spreadOf(Float64Array.from(drawn))!
        expect(p10).toBeLessThanOrEqual(p50)
        expect(p50).toBeLessThanOrEqual(p90)
        expect(p10).toBeGreaterThanOrEqual(Math.min(...drawn))
        expect(p90).toBeLessThanOrEqual(Math.max(...drawn))
      }),
    )
  })

  test('leaves the draws in their order, and has no answer without any', () => {
    const drawn = Float64Array.from([3, 1, 2])
    spreadOf(drawn)
    expect([...drawn]).toEqual([3, 1, 2])
    expect(spreadOf(new Float64Array(0))).toBeNull()
  })
})

test('the same seed gives the same draws', () => {
  const draws = (seed: number) => {
    const random = randomFrom(seed)
    return Array.from({ length: 5 }, () => random.next())
  }
  expect(draws(4)).toEqual(draws(4))
  expect(draws(4)).not.toEqual(draws(5))
})
