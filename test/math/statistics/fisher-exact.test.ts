import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisherExact } from '#app/math/statistics/fisher-exact.ts'
import { expectClose } from '#test/math/support/expect-close.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const tables = (max: number) =>
  fc.tuple(fc.nat({ max }), fc.nat({ max }), fc.nat({ max }), fc.nat({ max }))

const choose = (n: number, k: number): bigint => {
  let ways = 1n
  for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1)
  return ways
}

/** By counting ways in whole numbers, ties and all. */
const byCounting = ([a, b, c, d]: [number, number, number, number]): number | null => {
  const [row, column, total] = [a + b, a + c, a + b + c + d]
  if (total === 0) return null
  const ways = (x: number) => choose(row, x) * choose(total - row, column - x)
  let noLikelier = 0n
  for (let x = Math.max(0, row + column - total); x <= Math.min(row, column); x += 1) {
    if (ways(x) <= ways(a)) noLikelier += ways(x)
  }
  return Number((noLikelier * 10n ** 18n) / choose(total, column)) / 1e18
}

describe('fisherExact', () => {
  test('agrees with the reference table', () => {
    const { fisherTable, fisherTwoSided } = vectors.smallNumbers
    expect(fisherExact(fisherTable)).toBeCloseTo(fisherTwoSided, 4)
  })

  test('agrees with the lady tasting tea', () => {
    expect(
      fisherExact([
        [3, 1],
        [1, 3],
      ]),
    ).toBeCloseTo(34 / 70, 12)
  })

  // Computed with scipy.stats.fisher_exact
  test.each([
    [[10, 90, 40, 60], 1.2433405573877402e-6],
    [[1_000, 2_000, 1_500, 1_800], 7.904939614531557e-23],
    [[500_000, 500_100, 400_000, 400_900], 0.49506731008709537],
  ] as const)('agrees with another implementation for %j', ([a, b, c, d], p) => {
    const table = [
      [a, b],
      [c, d],
    ]
    expect(fisherExact(table)! / p).toBeCloseTo(1, 8)
  })

  test('agrees with counting in whole numbers', () => {
    fc.assert(
      fc.property(tables(25), ([a, b, c, d]) => {
        expectClose(
          fisherExact([
            [a, b],
            [c, d],
          ]),
          byCounting([a, b, c, d]),
          1e-12,
        )
      }),
    )
  })

  test('does not depend on which group or outcome comes first', () => {
    fc.assert(
      fc.property(tables(500), ([a, b, c, d]) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ])
        expectClose(
          fisherExact([
            [c, d],
            [a, b],
          ]),
          p,
        )
        expectClose(
          fisherExact([
            [b, a],
            [d, c],
          ]),
          p,
        )
        expectClose(
          fisherExact([
            [a, c],
            [b, d],
          ]),
          p,
        )
      }),
    )
  })

  test('is above 0 and at most 1', () => {
    fc.assert(
      fc.property(tables(300), ([a, b, c, d]) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ])
        expect(p === null || (p > 0 && p <= 1)).toBe(true)
      }),
    )
  })

  test('is 1 when a margin is zero, for there is no other table', () => {
    expect(
      fisherExact([
        [0, 0],
        [3, 4],
      ]),
    ).toBe(1)
    expect(
      fisherExact([
        [3, 4],
        [0, 0],
      ]),
    ).toBe(1)
    expect(
      fisherExact([
        [0, 3],
        [0, 4],
      ]),
    ).toBe(1)
    expect(
      fisherExact([
        [3, 0],
        [4, 0],
      ]),
    ).toBe(1)
    expect(
      fisherExact([
        [0, 0],
        [0, 9],
      ]),
    ).toBe(1)
  })

  test('takes a moment for hundreds of millions, and ends', () => {
    expect(
      fisherExact([
        [5e8, 5e8],
        [4e8, 4e8],
      ]),
    ).toBeCloseTo(1, 6)
    expect(
      fisherExact([
        [1e6, 0],
        [0, 1e6],
      ]),
    ).toBe(0)
  })

  test('has no answer without counts', () => {
    expect(
      fisherExact([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(fisherExact([])).toBeNull()
    expect(fisherExact([[1, 2]])).toBeNull()
    expect(
      fisherExact([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toBeNull()
    expect(fisherExact([[1, 2], [3]])).toBeNull()
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'has no answer for a count of %s',
    (bad) => {
      expect(
        fisherExact([
          [bad, 2],
          [3, 4],
        ]),
      ).toBeNull()
      expect(
        fisherExact([
          [1, 2],
          [3, bad],
        ]),
      ).toBeNull()
    },
  )
})
