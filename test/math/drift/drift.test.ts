import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantileClasses, valueClasses } from '#app/math/drift/classes.ts'
import { klDivergence, populationStability } from '#app/math/drift/divergence.ts'
import { kolmogorovSmirnov } from '#app/math/drift/kolmogorov-smirnov.ts'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const sample = fc.array(value, { minLength: 1, maxLength: 60 })
const counts = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 12 })
const some = (list: number[]) => list.some((count) => count > 0)

describe('the two-sample Kolmogorov–Smirnov test', () => {
  test('finds the largest distance by hand', () => {
    expect(kolmogorovSmirnov([1, 2, 3, 4], [3, 4, 5, 6])?.distance).toBe(0.5)
    expect(kolmogorovSmirnov([1, 2], [3, 4])?.distance).toBe(1)
    expect(kolmogorovSmirnov([1, 1, 2], [1, 2, 2])?.distance).toBeCloseTo(1 / 3, 12)
  })

  test('has the tabled probabilities: λ 1.358 is 5 %, 1.628 is 1 %', () => {
    const at = (lambda: number) => {
      const n = 5000
      const root = Math.sqrt(n / 2)
      const shift = Math.round((lambda / (root + 0.12 + 0.11 / root)) * n)
      const first = Array.from({ length: n }, (_, index) => index)
      return kolmogorovSmirnov(
        first,
        first.map((each) => each + shift),
      )!.probability
    }
    expect(at(1.358)).toBeCloseTo(0.05, 2)
    expect(at(1.628)).toBeCloseTo(0.01, 2)
  })

  test('answers null where there is nothing to compare', () => {
    expect(kolmogorovSmirnov([], [1])).toBeNull()
    expect(kolmogorovSmirnov([Number.NaN], [1])).toBeNull()
  })

  test('is symmetric, in 0–1, and 0 for a sample against itself', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const there = kolmogorovSmirnov(first, second)!
        expect(kolmogorovSmirnov(second, first)).toEqual(there)
        expect(there.distance).toBeGreaterThanOrEqual(0)
        expect(there.distance).toBeLessThanOrEqual(1)
        expect(there.probability).toBeGreaterThanOrEqual(0)
        expect(there.probability).toBeLessThanOrEqual(1)
        expect(kolmogorovSmirnov(first, first)).toMatchObject({ distance: 0, probability: 1 })
      }),
    )
  })
})

describe('divergence of counts', () => {
  test('agrees with the sums by hand', () => {
    const [p, q] = [10.5 / 21, 15.5 / 21]
    const kl = q * Math.log(q / p) + (1 - q) * Math.log((1 - q) / (1 - p))
    expect(klDivergence([10, 10], [15, 5])).toBeCloseTo(kl, 12)
    const psi = (q - p) * Math.log(q / p) + (p - q) * Math.log((1 - q) / (1 - p))
    expect(populationStability([10, 10], [15, 5])).toBeCloseTo(psi, 12)
  })

  test('is null for nothing, for unequal lengths and for negative counts', () => {
    expect(klDivergence([], [])).toBeNull()
    expect(klDivergence([1], [1, 2])).toBeNull()
    expect(populationStability([0, 0], [1, 1])).toBeNull()
    expect(populationStability([-1, 2], [1, 1])).toBeNull()
  })

  test('is never negative nor infinite, 0 for equal counts, and PSI is symmetric', () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const [before, after] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)]
        fc.pre(some(before) && some(after))
        const psi = populationStability(before, after)!
        expect(psi).toBeGreaterThanOrEqual(0)
        expect(Number.isFinite(psi)).toBe(true)
        expect(populationStability(after, before)).toBeCloseTo(psi, 9)
        expect(klDivergence(before, before)).toBe(0)
      }),
    )
  })
})

describe('classes', () => {
  test('hold equal shares of what was before, and the new values beyond them', () => {
    const tens = Array.from({ length: 100 }, (_, index) => index)
    const { before, after } = quantileClasses(tens, [-5, 5, 999])
    expect(before).toEqual(Array.from({ length: 10 }, () => 10))
    expect(after).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  test('count every value once, whatever repeats', () => {
    fc.assert(
      fc.property(sample, sample, (before, after) => {
        const classes = quantileClasses(before, after)
        const total = (list: number[]) => list.reduce((sum, count) => sum + count, 0)
        expect(total(classes.before)).toBe(before.length)
        expect(total(classes.after)).toBe(after.length)
        expect(classes.before.every((count) => count > 0)).toBe(true)
      }),
    )
    expect(valueClasses(['a', 'b', 'a'], ['c'])).toEqual({ before: [2, 1, 0], after: [0, 0, 1] })
    expect(quantileClasses([], [1])).toEqual({ before: [], after: [] })
  })
})
