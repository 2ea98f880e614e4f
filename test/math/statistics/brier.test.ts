import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brier } from '#app/math/statistics/brier.ts'

const pairs = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 20 },
)
const split = (given: [number, boolean][]) =>
  [given.map(([p]) => p), given.map(([, happened]) => happened)] as const

describe('brier', () => {
  test('a worked example', () => {
    expect(brier([0.9, 0.2, 0.6], [1, 0, 0])).toBeCloseTo((0.01 + 0.04 + 0.36) / 3, 12)
    expect(brier([0.9, 0.2, 0.6], [true, false, false])).toBeCloseTo(0.41 / 3, 12)
  })

  test('certain and right is 0, certain and wrong is 1, always a half is a quarter', () => {
    expect(brier([1, 0], [1, 0])).toBe(0)
    expect(brier([1, 0], [0, 1])).toBe(1)
    expect(brier([0.5, 0.5, 0.5], [1, 0, 1])).toBe(0.25)
  })

  test('lies between 0 and 1, and does not mind order or what is called success', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [forecasts, outcomes] = split(given)
        const score = brier(forecasts, outcomes)!
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(brier(forecasts.toReversed(), outcomes.toReversed())).toBeCloseTo(score, 12)
        const turned = brier(
          forecasts.map((p) => 1 - p),
          outcomes.map((happened) => !happened),
        )
        expect(turned).toBeCloseTo(score, 12)
      }),
    )
  })

  test('the true frequency is the best constant forecast', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), (given, other) => {
        const [, outcomes] = split(given)
        const rate = outcomes.filter(Boolean).length / outcomes.length
        const always = (p: number) =>
          brier(
            outcomes.map(() => p),
            outcomes,
          )!
        expect(always(rate)).toBeLessThanOrEqual(always(other) + 1e-12)
      }),
    )
  })

  test.each([
    [[], []],
    [[0.5], []],
    [[1.5], [1]],
    [[Number.NaN], [1]],
    [[0.5], [0.5]],
  ])(
    'has no answer for forecasts %j and outcomes %j',
    (forecasts: number[], outcomes: number[]) => {
      expect(brier(forecasts, outcomes)).toBeNull()
    },
  )
})
