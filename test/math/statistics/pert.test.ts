import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pert } from '#app/math/statistics/pert.ts'
import { threePoints } from '#test/math/support/three-points.ts'
import vectors from '#test/math/vectors/planning.json' with { type: 'json' }

const reference = vectors.pert
const chances = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)

describe('pert', () => {
  test('agrees with the reference', () => {
    const result = pert(reference.min, reference.mode, reference.max)!
    expect(result.mean).toBeCloseTo(reference.mean, 12)
    expect(result.variance).toBeCloseTo(reference.variance, 12)
    expect(result.quantile(0.1)).toBeCloseTo(reference.p10, reference.digits)
    expect(result.quantile(0.5)).toBeCloseTo(reference.p50, reference.digits)
    expect(result.quantile(0.9)).toBeCloseTo(reference.p90, reference.digits)
  })

  test('quantiles rise from min to max, and the mean lies between', () => {
    fc.assert(
      fc.property(threePoints, chances, chances, ([min, mode, max], p, q) => {
        const result = pert(min, mode, max)!
        const [low, high] = [Math.min(p, q), Math.max(p, q)]
        expect(result.quantile(low)!).toBeLessThanOrEqual(result.quantile(high)! + 1e-9)
        expect(result.quantile(0)).toBeCloseTo(min, 9)
        expect(result.quantile(1)).toBeCloseTo(max, 9)
        expect(result.mean).toBeGreaterThanOrEqual(min)
        expect(result.mean).toBeLessThanOrEqual(max)
        expect(result.variance).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('mean and variance are those of its quantiles', () => {
    const result = pert(2, 4, 12)!
    const steps = 2_000
    const drawn = Array.from({ length: steps }, (_, i) => result.quantile((i + 0.5) / steps)!)
    const mean = drawn.reduce((sum, x) => sum + x, 0) / steps
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / steps
    expect(mean).toBeCloseTo(result.mean, 3)
    expect(variance).toBeCloseTo(result.variance, 2)
  })

  test('follows origin and unit', () => {
    fc.assert(
      fc.property(threePoints, chances, ([min, mode, max], p) => {
        const [one, other] = [pert(min, mode, max)!, pert(min * 3 + 5, mode * 3 + 5, max * 3 + 5)!]
        expect(other.mean).toBeCloseTo(one.mean * 3 + 5, 6)
        expect(other.variance).toBeCloseTo(one.variance * 9, 4)
        expect(other.quantile(p)).toBeCloseTo(one.quantile(p)! * 3 + 5, 6)
      }),
    )
  })

  test('a certain value has no spread', () => {
    const result = pert(3, 3, 3)!
    expect(result).toMatchObject({ mean: 3, variance: 0 })
    expect(result.quantile(0.9)).toBe(3)
  })

  test.each([
    [3, 2, 4],
    [1, 5, 4],
    [Number.NaN, 1, 2],
    [0, 1, Infinity],
    [-1e308, 0, 1e308],
  ])('has no answer for %d, %d, %d', (min, mode, max) => {
    expect(pert(min, mode, max)).toBeNull()
  })

  test.each([-0.1, 1.1, Number.NaN])('has no quantile at %d', (p) => {
    expect(pert(1, 2, 3)!.quantile(p)).toBeNull()
  })
})
