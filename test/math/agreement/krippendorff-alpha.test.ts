import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { krippendorffAlpha, type Metric } from '#app/math/agreement/krippendorff-alpha.ts'
import { maybePoints, points, reordered, tables } from '#test/math/support/arbitraries.ts'
import { expectClose } from '#test/math/support/expect-close.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

type Table = (number | null)[][]

const metrics: Metric[] = ['nominal', 'ordinal', 'interval', 'ratio']
const published = vectors.krippendorff

const between = (low: number, high: number, values: number[]) =>
  values.filter((value) => value >= low && value <= high).length

const difference = (metric: Metric, values: number[], a: number, b: number): number => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)]
  if (low === high) return 0
  if (metric === 'nominal') return 1
  if (metric === 'interval') return (high - low) ** 2
  if (metric === 'ratio') return ((high - low) / (high + low)) ** 2
  const ends = (between(low, low, values) + between(high, high, values)) / 2
  return (between(low, high, values) - ends) ** 2
}

/** α straight from its definition, one pair of ratings at a time. */
const alphaByPairs = (ratings: Table, metric: Metric): number | null => {
  const units = ratings[0]!
    .map((_, unit) => ratings.map((row) => row[unit]!).filter((value) => value !== null))
    .filter((unit) => unit.length > 1)
  const values = units.flat()
  const pairs = (list: number[]) =>
    list
      .flatMap((a) => list.map((b) => difference(metric, values, a, b)))
      .reduce((a, b) => a + b, 0)
  const observed = units.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0)
  const expected = pairs(values) / (values.length - 1)
  return expected > 0 ? 1 - observed / expected : null
}

describe('krippendorffAlpha', () => {
  test.each(metrics)('agrees with the published example, %s', (metric) => {
    expect(krippendorffAlpha(published.raters, metric)).toBeCloseTo(
      published.alpha[metric],
      published.digits,
    )
  })

  test.each(metrics)('follows the definition by pairs, %s', (metric) => {
    fc.assert(
      fc.property(tables(maybePoints), ({ rows }) => {
        expectClose(krippendorffAlpha(rows, metric), alphaByPairs(rows, metric))
      }),
    )
  })

  test.each(metrics)('does not depend on the order of raters and units, %s', (metric) => {
    fc.assert(
      fc.property(tables(maybePoints), (table) => {
        expectClose(
          krippendorffAlpha(reordered(table), metric),
          krippendorffAlpha(table.rows, metric),
        )
      }),
    )
  })

  test('nominal does not depend on the names of the categories', () => {
    const renamed = new Map([
      [1, 40],
      [2, -3],
      [3, 0],
      [4, 7.5],
      [5, 1e9],
    ])
    fc.assert(
      fc.property(tables(maybePoints), ({ rows }) => {
        const other = rows.map((row) => row.map((value) => value && renamed.get(value)!))
        expectClose(krippendorffAlpha(other, 'nominal'), krippendorffAlpha(rows, 'nominal'))
      }),
    )
  })

  test('ordinal does not depend on a monotone change of the scale', () => {
    fc.assert(
      fc.property(tables(maybePoints), ({ rows }) => {
        const stretched = rows.map((row) => row.map((value) => value && value ** 3 - 20))
        expectClose(krippendorffAlpha(stretched, 'ordinal'), krippendorffAlpha(rows, 'ordinal'))
      }),
    )
  })

  test('interval does not depend on origin and unit', () => {
    const unit = fc.integer({ min: 1, max: 1000 })
    fc.assert(
      fc.property(tables(maybePoints), fc.integer(), unit, ({ rows }, origin, size) => {
        const other = rows.map((row) => row.map((value) => value && origin + size * value))
        expectClose(krippendorffAlpha(other, 'interval'), krippendorffAlpha(rows, 'interval'))
      }),
    )
  })

  test('ratio does not depend on the unit', () => {
    fc.assert(
      fc.property(tables(points), fc.integer({ min: 1, max: 1000 }), ({ rows }, unit) => {
        const other = rows.map((row) => row.map((value) => value * unit))
        expectClose(krippendorffAlpha(other, 'ratio'), krippendorffAlpha(rows, 'ratio'))
      }),
    )
  })

  test.each(metrics)('is never NaN and never above 1, %s', (metric) => {
    const wild = fc.option(fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e308, -1e308, 5e-324)))
    fc.assert(
      fc.property(tables(wild), ({ rows }) => {
        const alpha = krippendorffAlpha(rows, metric)
        expect(alpha === null || (Number.isFinite(alpha) && alpha <= 1)).toBe(true)
      }),
    )
  })

  test.each(metrics)('is 1 when all agree and the units differ, %s', (metric) => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 5],
          [1, 2, 5],
          [1, null, 5],
        ],
        metric,
      ),
    ).toBe(1)
  })

  test.each(metrics)('has no answer without variation or without pairs, %s', (metric) => {
    expect(krippendorffAlpha([], metric)).toBeNull()
    expect(krippendorffAlpha([[], []], metric)).toBeNull()
    expect(krippendorffAlpha([[1, 2, 3]], metric)).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
        ],
        metric,
      ),
    ).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [null, null],
          [null, null],
        ],
        metric,
      ),
    ).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        metric,
      ),
    ).toBeNull()
    expect(
      krippendorffAlpha(
        [
          [3, 1],
          [3, null],
        ],
        metric,
      ),
    ).toBeNull()
  })

  test('ratio needs values of zero or more', () => {
    expect(
      krippendorffAlpha(
        [
          [0, 2],
          [0, 3],
        ],
        'ratio',
      ),
    ).toBeCloseTo(1 - 0.24 / 8.08, 12)
    expect(
      krippendorffAlpha(
        [
          [-1, 2],
          [1, 2],
        ],
        'ratio',
      ),
    ).toBeNull()
  })

  test('a hole and NaN are missing ratings', () => {
    const whole: Table = [
      [1, 2, 3],
      [1, 2, null],
      [2, null, 3],
    ]
    const holes: Table = [
      [1, 2, 3],
      [1, 2],
      [2, Number.NaN, 3],
    ]
    expect(krippendorffAlpha(holes, 'interval')).toBe(krippendorffAlpha(whole, 'interval'))
  })

  test('keeps small differences on a far origin', () => {
    const ratings = [
      [1, 2, 4],
      [1, 3, 4],
    ]
    const far = ratings.map((row) => row.map((value) => value + 2 ** 50))
    expectClose(krippendorffAlpha(far, 'interval'), krippendorffAlpha(ratings, 'interval'), 1e-12)
  })

  test('handles 60,000 ratings on a fine scale', () => {
    const raters = [1, 2, 3].map((seed) =>
      Array.from({ length: 20_000 }, (_, unit) => unit + ((unit * seed * 7919) % 13)),
    )
    expect(krippendorffAlpha(raters, 'ordinal')).toBeGreaterThan(0.999)
    expect(krippendorffAlpha(raters, 'interval')).toBeGreaterThan(0.999)
  })
})
