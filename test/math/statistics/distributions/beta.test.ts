import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaCumulative, betaQuantile } from '#app/math/statistics/distributions/beta.ts'

const shape = fc.integer({ min: 5, max: 400 }).map((tenths) => tenths / 10)
const chance = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1_000)

/** P(at least k of n) with chance x each, which is the incomplete beta function at whole shapes. */
const atLeast = (k: number, n: number, x: number): number => {
  let term = (1 - x) ** n
  let below = 0
  for (let j = 0; j < k; j += 1) {
    below += term
    term *= ((n - j) / (j + 1)) * (x / (1 - x))
  }
  return 1 - below
}

describe('betaCumulative', () => {
  test('is the binomial tail at whole shapes', () => {
    for (const [a, b] of [
      [1, 1],
      [2, 5],
      [5, 2],
      [10, 30],
    ] as const)
      for (const x of [0.05, 0.3, 0.5, 0.8])
        expect(betaCumulative(x, a, b)).toBeCloseTo(atLeast(a, a + b - 1, x), 10)
  })

  test('is the power and the arcsine where those are known', () => {
    for (const x of [0.01, 0.25, 0.5, 0.9]) {
      expect(betaCumulative(x, 3.7, 1)).toBeCloseTo(x ** 3.7, 12)
      const arcsine = (2 / Math.PI) * Math.asin(Math.sqrt(x))
      expect(betaCumulative(x, 0.5, 0.5)).toBeCloseTo(arcsine, 12)
    }
  })

  test('rises from 0 to 1 and mirrors', () => {
    fc.assert(
      fc.property(shape, shape, chance, chance, (a, b, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)]
        const [left, right] = [betaCumulative(low, a, b), betaCumulative(high, a, b)]
        expect(left).toBeLessThanOrEqual(right + 1e-12)
        expect(betaCumulative(1 - low, b, a)).toBeCloseTo(1 - left, 10)
      }),
    )
    expect(betaCumulative(0, 2, 3)).toBe(0)
    expect(betaCumulative(1, 2, 3)).toBe(1)
  })
})

describe('betaQuantile', () => {
  test('undoes the cumulative probability', () => {
    fc.assert(
      fc.property(shape, shape, chance, (a, b, p) => {
        expect(betaCumulative(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9)
      }),
    )
  })

  test('ends at 0 and 1', () => {
    expect(betaQuantile(0, 2, 3)).toBe(0)
    expect(betaQuantile(1, 2, 3)).toBe(1)
  })
})
