import fc from 'fast-check'
import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import {
  areNormal,
  normalCumulative,
  normalDensity,
  normalDraws,
} from '#app/math/statistics/normal.ts'

describe('normalCumulative', () => {
  // Computed to 20 digits with mpmath
  test.each([
    [-5, 2.866515718791939e-7],
    [-1.959963984540054, 0.025],
    [-0.3, 0.3820885778110474],
    [0, 0.5],
    [0.005, 0.5019947056],
    [1, 0.8413447460685429],
    [2.5, 0.9937903346742238],
    [6, 0.9999999990134123],
  ])('is within 6e-8 at %s', (z, exact) => {
    expect(Math.abs(normalCumulative(z) - exact)).toBeLessThan(6e-8)
  })

  test('rises from 0 to 1 and mirrors at zero', () => {
    const z = fc.double({ min: -40, max: 40, noNaN: true })
    fc.assert(
      fc.property(z, z, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(normalCumulative(low)).toBeLessThanOrEqual(normalCumulative(high) + 1.2e-7)
        expect(normalCumulative(a) + normalCumulative(-a)).toBeCloseTo(1, 6)
      }),
    )
    expect(normalCumulative(-50)).toBe(0)
    expect(normalCumulative(50)).toBe(1)
  })

  test('grows as its density says', () => {
    fc.assert(
      fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (z) => {
        const growth = (normalCumulative(z + 0.01) - normalCumulative(z - 0.01)) / 0.02
        expect(growth).toBeCloseTo(normalDensity(z), 4)
      }),
    )
  })
})

describe('normalDraws', () => {
  test('are standard normal', () => {
    const draw = normalDraws(3)
    const draws = Array.from({ length: 20_000 }, draw)
    expect(mean(draws)).toBeCloseTo(0, 1)
    expect(sampleVariance(draws)).toBeCloseTo(1, 1)
    for (const z of [-1.5, -0.5, 0, 1, 2]) {
      const share = draws.filter((value) => value <= z).length / draws.length
      expect(Math.abs(share - normalCumulative(z))).toBeLessThan(0.015)
    }
  })

  test('are standard normal from the first draw, over seeds', () => {
    const firsts = Array.from({ length: 5_000 }, (_, seed) => normalDraws(seed)())
    expect(mean(firsts)).toBeCloseTo(0, 1)
    expect(sampleVariance(firsts)).toBeCloseTo(1, 1)
  })

  test('are finite and repeat with their seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [first, again] = [normalDraws(seed), normalDraws(seed)]
        const draws = Array.from({ length: 20 }, first)
        expect(draws.every(Number.isFinite)).toBe(true)
        expect(Array.from({ length: 20 }, again)).toEqual(draws)
      }),
    )
    expect(normalDraws(1)()).not.toBe(normalDraws(2)())
  })
})

test('areNormal wants pairs of finite means and standard deviations of zero or more', () => {
  expect(areNormal([1, 2], [0, 3])).toBe(true)
  expect(areNormal([], [])).toBe(false)
  expect(areNormal([1], [1, 2])).toBe(false)
  expect(areNormal([1], [-1])).toBe(false)
  expect(areNormal([Number.NaN], [1])).toBe(false)
  expect(areNormal([1], [Number.POSITIVE_INFINITY])).toBe(false)
})
