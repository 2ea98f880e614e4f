import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohenKappa } from '#app/math/agreement/cohen-kappa.ts'
import { expectClose } from '#test/math/support/expect-close.ts'

const squares = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const row = fc.array(fc.nat({ max: 50 }), { minLength: size, maxLength: size })
  return fc.array(row, { minLength: size, maxLength: size })
})

const transposed = (table: number[][]) => table.map((_, i) => table.map((row) => row[i]!))

describe('cohenKappa', () => {
  test('agrees with worked examples', () => {
    expect(
      cohenKappa([
        [20, 5],
        [10, 15],
      ]),
    ).toBeCloseTo(0.4, 12)
    expect(
      cohenKappa([
        [45, 15],
        [25, 15],
      ]),
    ).toBeCloseTo(0.130435, 6)
    // Cohen (1960), table 1 (200 judgements): p_o = .70, p_e = .41
    expect(
      cohenKappa([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]),
    ).toBeCloseTo(0.491525, 6)
  })

  test('is 1 in full agreement, −1 in full disagreement over halves, 0 by chance', () => {
    expect(
      cohenKappa([
        [7, 0],
        [0, 3],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      cohenKappa([
        [0, 5],
        [5, 0],
      ]),
    ).toBeCloseTo(-1, 12)
    expect(
      cohenKappa([
        [4, 4],
        [4, 4],
      ]),
    ).toBeCloseTo(0, 12)
    expect(
      cohenKappa([
        [0, 9],
        [0, 0],
      ]),
    ).toBeCloseTo(0, 12)
  })

  test('does not depend on which rater comes first or on the order of categories', () => {
    fc.assert(
      fc.property(squares, (table) => {
        const kappa = cohenKappa(table)
        expectClose(cohenKappa(transposed(table)), kappa)
        expectClose(cohenKappa(table.toReversed().map((row) => row.toReversed())), kappa)
      }),
    )
  })

  test('does not depend on the number of judgements', () => {
    fc.assert(
      fc.property(squares, fc.integer({ min: 2, max: 1e9 }), (table, times) => {
        const more = table.map((row) => row.map((count) => count * times))
        expectClose(cohenKappa(more), cohenKappa(table))
      }),
    )
  })

  test('lies between −1 and 1 where it exists', () => {
    fc.assert(
      fc.property(squares, (table) => {
        const kappa = cohenKappa(table)
        expect(kappa === null || (kappa >= -1 - 1e-12 && kappa <= 1 + 1e-12)).toBe(true)
      }),
    )
  })

  test('has no answer where chance agreement is complete', () => {
    expect(cohenKappa([[9]])).toBeNull()
    expect(
      cohenKappa([
        [0, 0],
        [0, 9],
      ]),
    ).toBeNull()
  })

  test('has no answer for a table that is none', () => {
    expect(cohenKappa([])).toBeNull()
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(cohenKappa([[1, 2]])).toBeNull()
    expect(cohenKappa([[1, 2], [3]])).toBeNull()
    expect(
      cohenKappa([
        [1, -2],
        [3, 4],
      ]),
    ).toBeNull()
    expect(
      cohenKappa([
        [1, Number.NaN],
        [3, 4],
      ]),
    ).toBeNull()
    expect(
      cohenKappa([
        [1e308, 1e308],
        [1e308, 1e308],
      ]),
    ).toBeNull()
  })
})
