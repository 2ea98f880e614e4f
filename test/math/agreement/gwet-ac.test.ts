import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gwetAC, type AgreementWeights } from '#app/math/agreement/gwet-ac.ts'
import { maybePoints, points, reordered, tables } from '#test/math/support/arbitraries.ts'
import { expectClose } from '#test/math/support/expect-close.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const allWeights: AgreementWeights[] = ['identity', 'linear', 'ordinal', 'quadratic']
const scale = [1, 2, 3, 4, 5]
const fourRaters = vectors.krippendorff.raters

describe('gwetAC', () => {
  // AC1 .77544 is what irrCAC documents for this table; the others were computed pair by pair.
  test.each([
    ['identity', 0.775444068],
    ['linear', 0.858739136],
    ['ordinal', 0.89893977],
    ['quadratic', 0.914000724],
  ] as const)('agrees with Gwet for four raters, %s', (weights, coefficient) => {
    expect(gwetAC(fourRaters, weights)).toBeCloseTo(coefficient, 8)
  })

  test('stays high where nearly all ratings fall into one category', () => {
    const skewed = [
      [5, 5, 5, 4],
      [5, 5, 4, 5],
      [5, 5, 5, 5],
    ]
    expect(gwetAC(skewed, 'quadratic', scale)).toBeCloseTo(0.971830986, 8)
  })

  test.each(allWeights)('does not depend on the order of raters and units, %s', (weights) => {
    fc.assert(
      fc.property(tables(maybePoints), (table) => {
        expectClose(gwetAC(reordered(table), weights), gwetAC(table.rows, weights))
      }),
    )
  })

  test.each(allWeights)('does not depend on turning the scale round, %s', (weights) => {
    fc.assert(
      fc.property(tables(maybePoints), ({ rows }) => {
        const turned = rows.map((row) => row.map((value) => value && 6 - value))
        expectClose(gwetAC(turned, weights, scale), gwetAC(rows, weights, scale))
      }),
    )
  })

  test('AC1 does not depend on the names of the categories', () => {
    fc.assert(
      fc.property(
        tables(maybePoints),
        fc.shuffledSubarray(scale, { minLength: 5 }),
        (table, names) => {
          const renamed = table.rows.map((row) => row.map((value) => value && names[value - 1]!))
          expectClose(gwetAC(renamed, 'identity', scale), gwetAC(table.rows, 'identity', scale))
        },
      ),
    )
  })

  test('weights go by position on the scale, in whatever order it is given', () => {
    fc.assert(
      fc.property(tables(points), ({ rows }) => {
        const uneven = rows.map((row) => row.map((value) => 2 ** value))
        const expected = gwetAC(rows, 'linear', scale)
        expectClose(gwetAC(uneven, 'linear', [32, 2, 16, 4, 8, 8]), expected)
      }),
    )
  })

  test.each(allWeights)('is 1 in full agreement and never above it, %s', (weights) => {
    fc.assert(
      fc.property(tables(maybePoints), fc.array(points, { minLength: 1 }), ({ rows }, row) => {
        expect(gwetAC([row, row, row], weights, scale)).toBeCloseTo(1, 12)
        const coefficient = gwetAC(rows, weights, scale)
        expect(coefficient === null || coefficient <= 1 + 1e-12).toBe(true)
      }),
    )
  })

  test('a full agreement in one category counts on a declared scale', () => {
    expect(
      gwetAC(
        [
          [3, 3],
          [3, 3],
        ],
        'identity',
        scale,
      ),
    ).toBe(1)
  })

  test.each(allWeights)('has no answer without pairs or without a scale, %s', (weights) => {
    expect(gwetAC([], weights)).toBeNull()
    expect(gwetAC([[]], weights)).toBeNull()
    expect(gwetAC([[1, 2, 3]], weights)).toBeNull()
    expect(
      gwetAC(
        [
          [null, null],
          [null, null],
        ],
        weights,
      ),
    ).toBeNull()
    expect(
      gwetAC(
        [
          [1, null],
          [null, 2],
        ],
        weights,
      ),
    ).toBeNull()
    expect(
      gwetAC(
        [
          [3, 3],
          [3, 3],
        ],
        weights,
      ),
    ).toBeNull()
    expect(
      gwetAC(
        [
          [3, 3],
          [3, 3],
        ],
        weights,
        [3],
      ),
    ).toBeNull()
    expect(
      gwetAC(
        [
          [3, 3],
          [3, 3],
        ],
        weights,
        [],
      ),
    ).toBeNull()
  })

  test('has no answer for a rating outside the scale or a scale that is none', () => {
    expect(
      gwetAC(
        [
          [1, 6],
          [1, 5],
        ],
        'identity',
        scale,
      ),
    ).toBeNull()
    expect(
      gwetAC(
        [
          [1, 2],
          [1, 2],
        ],
        'identity',
        [1, 2, Number.NaN],
      ),
    ).toBeNull()
  })
})
