import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averageRanks, kendallsW } from '#app/math/decisions/kendalls-w.ts'
import { points, reordered, tables } from '#test/math/support/arbitraries.ts'
import { expectClose } from '#test/math/support/expect-close.ts'

describe('averageRanks', () => {
  test('ties share the average of their places', () => {
    expect(averageRanks([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5])
    expect(averageRanks([])).toEqual([])
  })

  test('sum to what ranks sum to', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 12 }), (values) => {
        const n = values.length
        const sum = averageRanks(values).reduce((total, rank) => total + rank, 0)
        expect(sum).toBeCloseTo((n * (n + 1)) / 2, 9)
      }),
    )
  })
})

describe('kendallsW', () => {
  // Kendall (1970), Rank correlation methods, chapter 6: three observers, ten objects with ties
  test('agrees with a published example with ties', () => {
    const ranks = [
      [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
      [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
      [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
    ]
    expect(kendallsW(ranks)).toBeCloseTo(0.828, 3)
  })

  test('full agreement is 1, opposite rankings of two raters 0', () => {
    expect(
      kendallsW([
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      kendallsW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBeCloseTo(0, 12)
  })

  test('lies between 0 and 1, whatever the order of raters and items', () => {
    fc.assert(
      fc.property(tables(points), (table) => {
        const w = kendallsW(table.rows)
        if (w !== null) {
          expect(w).toBeGreaterThanOrEqual(0)
          expect(w).toBeLessThanOrEqual(1)
        }
        expectClose(kendallsW(reordered(table)), w)
      }),
    )
  })

  test('depends on the order of ratings only', () => {
    fc.assert(
      fc.property(tables(points), ({ rows }) => {
        const stretched = rows.map((row) => row.map((value) => value ** 3 + 100))
        expectClose(kendallsW(stretched), kendallsW(rows))
        expectClose(kendallsW(rows.map(averageRanks)), kendallsW(rows))
      }),
    )
  })

  test.each([
    [[[1, 2, 3]]],
    [[[1], [1]]],
    [[]],
    [[[1, 2], [1]]],
    [
      [
        [1, Number.NaN],
        [1, 2],
      ],
    ],
    [
      [
        [2, 2, 2],
        [3, 3, 3],
      ],
    ],
  ])('has no answer for %j', (ranks: number[][]) => {
    expect(kendallsW(ranks)).toBeNull()
  })
})
