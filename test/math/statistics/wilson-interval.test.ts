import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilsonInterval } from '#app/math/statistics/wilson-interval.ts'

/** A root of (p − s)² = z²·p(1 − p)/n, which is what Wilson's limits are by definition. */
const residual = (limit: number, share: number, trials: number) =>
  (share - limit) ** 2 - (1.959963984540054 ** 2 * limit * (1 - limit)) / trials

describe('the Wilson interval', () => {
  test.each([
    [0, 10, 0, 0.2775],
    [1, 10, 0.0179, 0.4042],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
  ])('of %i in %i', (successes, trials, low, high) => {
    const found = wilsonInterval(successes, trials)
    expect(found?.low).toBeCloseTo(low, 3)
    expect(found?.high).toBeCloseTo(high, 3)
  })

  test.each([
    [0, 0],
    [3, 2],
    [-1, 5],
    [1, Number.NaN],
  ])('of %d in %d does not exist', (successes, trials) => {
    expect(wilsonInterval(successes, trials)).toBeNull()
  })

  const counts = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat())
    .map(([trials, any]) => [any % (trials + 1), trials] as const)

  test('holds the share, stays within 0 and 1, and its limits solve the score equation', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilsonInterval(successes, trials)!
        const share = successes / trials
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(share)
        expect(high).toBeGreaterThanOrEqual(share)
        if (successes > 0) expect(residual(low, share, trials)).toBeCloseTo(0, 9)
        if (successes < trials) expect(residual(high, share, trials)).toBeCloseTo(0, 9)
      }),
    )
  })

  test('mirrors when successes and failures are swapped', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const one = wilsonInterval(successes, trials)!
        const other = wilsonInterval(trials - successes, trials)!
        expect(one.low).toBeCloseTo(1 - other.high, 9)
      }),
    )
  })
})
