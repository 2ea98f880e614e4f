import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratersNeeded, spearmanBrown } from '#app/math/agreement/spearman-brown.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const { single, k: panels, reliability, digits } = vectors.spearmanBrown
const reliabilities = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const raters = fc.integer({ min: 1, max: 50 })

describe('spearmanBrown', () => {
  test.each(panels.map((k, i) => [k, reliability[i]!] as const))(
    'agrees with the table for %i interviewers',
    (k, expected) => {
      expect(spearmanBrown(single, k)).toBeCloseTo(expected, digits)
    },
  )

  test('one rater has the reliability of one rater', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (r) => {
        expect(spearmanBrown(r, 1)).toBeCloseTo(r, 12)
      }),
    )
  })

  test('a panel of panels is one long panel', () => {
    fc.assert(
      fc.property(reliabilities, raters, raters, (r, k, m) => {
        expect(spearmanBrown(spearmanBrown(r, k)!, m)).toBeCloseTo(spearmanBrown(r, k * m)!, 10)
      }),
    )
  })

  test('more raters never lower it, and it never passes 1', () => {
    fc.assert(
      fc.property(reliabilities, raters, (r, k) => {
        expect(spearmanBrown(r, k + 1)).toBeGreaterThan(spearmanBrown(r, k)!)
        expect(spearmanBrown(r, k)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('keeps its ends', () => {
    expect(spearmanBrown(0, 5)).toBe(0)
    expect(spearmanBrown(1, 5)).toBe(1)
    expect(spearmanBrown(1, 0.1)).toBe(1)
    expect(spearmanBrown(0.5, 0.5)).toBeCloseTo(1 / 3, 12)
  })

  test('has no answer outside its domain', () => {
    expect(spearmanBrown(1.01, 2)).toBeNull()
    expect(spearmanBrown(-1.01, 2)).toBeNull()
    expect(spearmanBrown(Number.NaN, 2)).toBeNull()
    expect(spearmanBrown(0.5, 0)).toBeNull()
    expect(spearmanBrown(0.5, -1)).toBeNull()
    expect(spearmanBrown(0.5, Number.NaN)).toBeNull()
    expect(spearmanBrown(0.5, Number.POSITIVE_INFINITY)).toBeNull()
  })

  test('has no answer for raters who cannot disagree that much', () => {
    expect(spearmanBrown(-0.2, 2)).toBeCloseTo(-0.5, 12)
    expect(spearmanBrown(-0.5, 2)).toBeNull()
    expect(spearmanBrown(-0.5, 3)).toBeNull()
    expect(spearmanBrown(-1, 2)).toBeNull()
  })
})

describe('ratersNeeded', () => {
  test('agrees with the table', () => {
    expect(ratersNeeded(single, 0.44)).toBe(1)
    expect(ratersNeeded(single, 0.7)).toBe(3)
    expect(ratersNeeded(single, 0.75)).toBe(4)
    expect(ratersNeeded(single, 0.8)).toBe(6)
  })

  test('is the first panel that reaches the target', () => {
    fc.assert(
      fc.property(reliabilities, reliabilities, (r, target) => {
        const needed = ratersNeeded(r, target)!
        expect(Number.isInteger(needed)).toBe(true)
        expect(spearmanBrown(r, needed)).toBeGreaterThanOrEqual(target - 1e-9)
        if (needed > 1) expect(spearmanBrown(r, needed - 1)).toBeLessThan(target)
      }),
    )
  })

  test('gives back the size of a panel that just reaches the target', () => {
    fc.assert(
      fc.property(reliabilities, raters, (r, k) => {
        expect(ratersNeeded(r, spearmanBrown(r, k)!)).toBe(k)
      }),
    )
  })

  test('needs one rater for what one rater gives', () => {
    expect(ratersNeeded(0.5, 0.2)).toBe(1)
    expect(ratersNeeded(0, 0)).toBe(1)
    expect(ratersNeeded(0.3, -0.1)).toBe(1)
    expect(ratersNeeded(1, 1)).toBe(1)
  })

  test('has no answer where no number of raters gets there', () => {
    expect(ratersNeeded(0, 0.5)).toBeNull()
    expect(ratersNeeded(-0.2, 0.5)).toBeNull()
    expect(ratersNeeded(-0.2, 0)).toBeNull()
    expect(ratersNeeded(0.99, 1)).toBeNull()
    expect(ratersNeeded(0.5, 1.1)).toBeNull()
    expect(ratersNeeded(1.1, 0.5)).toBeNull()
    expect(ratersNeeded(Number.NaN, 0.5)).toBeNull()
    expect(ratersNeeded(0.5, Number.NaN)).toBeNull()
    expect(ratersNeeded(5e-324, 0.999)).toBeNull()
  })
})
