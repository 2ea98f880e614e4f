import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ice } from '#app/math/decisions/ice.ts'

const points = fc.integer({ min: 1, max: 10 })

describe('ice', () => {
  test('multiplies or averages', () => {
    const input = { impact: 8, confidence: 5, ease: 2 }
    expect(ice(input)).toBe(80)
    expect(ice(input, 'product')).toBe(80)
    expect(ice(input, 'mean')).toBe(5)
  })

  test('stays on its scale, whatever the order', () => {
    fc.assert(
      fc.property(points, points, points, (impact, confidence, ease) => {
        for (const [variant, most] of [
          ['product', 1_000],
          ['mean', 10],
        ] as const) {
          const value = ice({ impact, confidence, ease }, variant)!
          expect(value).toBeGreaterThanOrEqual(1)
          expect(value).toBeLessThanOrEqual(most)
          const turned = ice({ impact: ease, confidence: impact, ease: confidence }, variant)
          expect(turned).toBeCloseTo(value, 9)
        }
      }),
    )
  })

  test('grows with every part', () => {
    fc.assert(
      fc.property(points, points, points, (impact, confidence, ease) => {
        for (const variant of ['product', 'mean'] as const) {
          const value = ice({ impact, confidence, ease }, variant)!
          expect(ice({ impact: impact + 1, confidence, ease }, variant)).toBeGreaterThan(value)
          expect(ice({ impact, confidence, ease: ease + 1 }, variant)).toBeGreaterThan(value)
        }
      }),
    )
  })

  test('has no answer for a missing or negative part', () => {
    expect(ice({ impact: Number.NaN, confidence: 1, ease: 1 })).toBeNull()
    expect(ice({ impact: 1, confidence: -1, ease: 1 }, 'mean')).toBeNull()
  })
})
