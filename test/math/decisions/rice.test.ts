import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rice } from '#app/math/decisions/rice.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const inputs = fc.record({
  reach: fc.integer({ min: 0, max: 100_000 }),
  impact: fc.constantFrom(3, 2, 1, 0.5, 0.25),
  confidence: fc.constantFrom(1, 0.8, 0.5),
  effort: fc.integer({ min: 1, max: 200 }).map((halves) => halves / 2),
})

describe('rice', () => {
  test('agrees with the published inputs', () => {
    for (const [i, item] of vectors.rice.items.entries()) {
      const [reach, impact, confidence, effort] = item as [number, number, number, number]
      expect(rice({ reach, impact, confidence, effort })).toBeCloseTo(vectors.rice.scores[i]!, 9)
    }
  })

  test('doubles with reach, impact and confidence, halves with effort', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = rice(input)!
        expect(rice({ ...input, reach: input.reach * 2 })).toBeCloseTo(one * 2, 6)
        expect(rice({ ...input, impact: input.impact * 2 })).toBeCloseTo(one * 2, 6)
        expect(rice({ ...input, confidence: input.confidence / 2 })).toBeCloseTo(one / 2, 6)
        expect(rice({ ...input, effort: input.effort * 2 })).toBeCloseTo(one / 2, 6)
      }),
    )
  })

  test.each([
    ['no effort', { effort: 0 }],
    ['negative effort', { effort: -1 }],
    ['negative reach', { reach: -1 }],
    ['a missing impact', { impact: Number.NaN }],
    ['confidence in per cent', { confidence: 80 }],
    ['infinite reach', { reach: Infinity }],
    ['effort too small to divide by', { reach: 1e308, effort: 1e-10 }],
  ])('has no answer for %s', (_, wrong) => {
    expect(rice({ reach: 10, impact: 1, confidence: 1, effort: 1, ...wrong })).toBeNull()
  })
})
