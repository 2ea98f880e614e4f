import fc from 'fast-check'
import { mean } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { bootstrapInterval } from '#app/math/agreement/bootstrap.ts'
import { krippendorffAlpha } from '#app/math/agreement/krippendorff-alpha.ts'
import type { Ratings } from '#app/math/agreement/rated-units.ts'
import { points, tables } from '#test/math/support/arbitraries.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const { raters, alpha: published } = vectors.krippendorff
const alpha = (ratings: Ratings) => krippendorffAlpha(ratings, 'interval')
const firstRow = (ratings: Ratings) => mean(ratings[0]!.map(Number))

describe('bootstrapInterval', () => {
  test('holds the published alpha of the published example', () => {
    const interval = bootstrapInterval(raters, alpha)!
    expect(interval.low).toBeLessThan(published.interval)
    expect(interval.high).toBeGreaterThan(published.interval)
    expect(interval.high).toBeLessThanOrEqual(1)
  })

  test('the same seed gives the same interval, another seed a slightly different one', () => {
    const again = bootstrapInterval(raters, alpha, { seed: 7 })
    expect(bootstrapInterval(raters, alpha, { seed: 7 })).toEqual(again)
    expect(bootstrapInterval(raters, alpha, { seed: 8 })).not.toEqual(again)
  })

  test('a lower level gives a narrower interval inside the wider one', () => {
    const wide = bootstrapInterval(raters, alpha, { level: 0.95 })!
    const narrow = bootstrapInterval(raters, alpha, { level: 0.5 })!
    expect(narrow.low).toBeGreaterThan(wide.low)
    expect(narrow.high).toBeLessThan(wide.high)
  })

  test('for a mean it is about ±1.96 standard errors', () => {
    const values = Array.from({ length: 100 }, (_, i) => i)
    const { low, high } = bootstrapInterval([values], firstRow, { resamples: 4000 })!
    const error = Math.sqrt((100 ** 2 - 1) / 12 / 100)
    expect(low).toBeCloseTo(49.5 - 1.96 * error, 0)
    expect(high).toBeCloseTo(49.5 + 1.96 * error, 0)
  })

  test('draws whole units, so that ratings of one unit stay together', () => {
    fc.assert(
      fc.property(tables(points), ({ rows }) => {
        const units = new Set(rows[0]!.map((_, unit) => rows.map((row) => row[unit]).join()))
        bootstrapInterval(
          rows,
          (resample) => {
            const drawn = resample[0]!.map((_, unit) => resample.map((row) => row[unit]).join())
            expect(drawn).toHaveLength(rows[0]!.length)
            expect(drawn.every((unit) => units.has(unit))).toBe(true)
            return 0
          },
          { resamples: 5 },
        )
      }),
      { numRuns: 30 },
    )
  })

  test('says how many resamples have no answer', () => {
    let round = 0
    const third = () => (round++ % 3 === 0 ? null : 1)
    const interval = bootstrapInterval(raters, third, { resamples: 300 })
    expect(interval).toMatchObject({ low: 1, high: 1 })
    expect(interval?.undefinedShare).toBeCloseTo(1 / 3, 12)
  })

  test('has no answer when most resamples have none, or there is nothing to draw', () => {
    expect(bootstrapInterval(raters, () => null)).toBeNull()
    expect(
      bootstrapInterval(
        [
          [3, 3],
          [3, 3],
        ],
        alpha,
      ),
    ).toBeNull()
    expect(bootstrapInterval([], alpha)).toBeNull()
    expect(bootstrapInterval([[1], [2]], alpha)).toBeNull()
  })

  test('has no answer for a level or a number of resamples that makes no sense', () => {
    expect(bootstrapInterval(raters, alpha, { level: 0 })).toBeNull()
    expect(bootstrapInterval(raters, alpha, { level: 1 })).toBeNull()
    expect(bootstrapInterval(raters, alpha, { level: Number.NaN })).toBeNull()
    expect(bootstrapInterval(raters, alpha, { resamples: 0 })).toBeNull()
  })
})
