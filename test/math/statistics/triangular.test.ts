import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { triangular } from '#app/math/statistics/triangular.ts'
import { threePoints } from '#test/math/support/three-points.ts'

const chances = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)

describe('triangular', () => {
  test('a worked example', () => {
    const result = triangular(2, 4, 12)!
    expect(result.mean).toBe(6)
    expect(result.variance).toBeCloseTo((4 + 16 + 144 - 8 - 24 - 48) / 18, 12)
    expect(result.quantile(0.2)).toBeCloseTo(4, 12)
    expect(result.quantile(0.05)).toBeCloseTo(3, 12)
    expect(result.quantile(0.95)).toBeCloseTo(10, 12)
  })

  test('the quantile undoes the distribution', () => {
    fc.assert(
      fc.property(threePoints, chances, ([min, mode, max], p) => {
        fc.pre(min < mode && mode < max)
        const x = triangular(min, mode, max)!.quantile(p)!
        const below =
          x <= mode
            ? (x - min) ** 2 / ((max - min) * (mode - min))
            : 1 - (max - x) ** 2 / ((max - min) * (max - mode))
        expect(below).toBeCloseTo(p, 9)
      }),
    )
  })

  test('variance is the textbook form', () => {
    fc.assert(
      fc.property(threePoints, ([a, m, b]) => {
        const textbook = (a * a + m * m + b * b - a * m - a * b - m * b) / 18
        expect(triangular(a, m, b)!.variance).toBeCloseTo(textbook, 6)
        expect(triangular(a, m, b)!.mean).toBeCloseTo((a + m + b) / 3, 9)
      }),
    )
  })

  test('a peak at either end is allowed', () => {
    expect(triangular(0, 0, 1)!.quantile(0.75)).toBeCloseTo(0.5, 12)
    expect(triangular(0, 1, 1)!.quantile(0.25)).toBeCloseTo(0.5, 12)
    expect(triangular(5, 5, 5)).toMatchObject({ mean: 5, variance: 0 })
    expect(triangular(5, 5, 5)!.quantile(0.3)).toBe(5)
  })

  test.each([
    [3, 2, 4],
    [1, 5, 4],
    [Number.NaN, 1, 2],
    [0, 1, Infinity],
  ])('has no answer for %d, %d, %d', (min, mode, max) => {
    expect(triangular(min, mode, max)).toBeNull()
  })

  test('has no quantile outside 0 to 1', () => {
    expect(triangular(1, 2, 3)!.quantile(-0.1)).toBeNull()
    expect(triangular(1, 2, 3)!.quantile(2)).toBeNull()
  })
})
