import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { icc, type IccForm } from '#app/math/agreement/icc.ts'
import { spearmanBrown } from '#app/math/agreement/spearman-brown.ts'
import { points, reordered, tables } from '#test/math/support/arbitraries.ts'
import { expectClose } from '#test/math/support/expect-close.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const forms: IccForm[] = ['1,1', '2,1', '3,1', '1,k', '2,k', '3,k']
const { targets, icc2_1, icc2_k, digits } = vectors.icc

describe('icc', () => {
  test('agrees with the reference values', () => {
    expect(icc(targets, '2,1')).toBeCloseTo(icc2_1, digits)
    expect(icc(targets, '2,k')).toBeCloseTo(icc2_k, digits)
  })

  // Shrout & Fleiss (1979), table 4
  test.each([
    ['1,1', 0.17],
    ['2,1', 0.29],
    ['3,1', 0.71],
    ['1,k', 0.44],
    ['2,k', 0.62],
    ['3,k', 0.91],
  ] as const)('agrees with the published table, form %s', (form, published) => {
    expect(icc(targets, form)).toBeCloseTo(published, 2)
  })

  test.each(forms)('does not depend on the order of targets and judges, form %s', (form) => {
    fc.assert(
      fc.property(tables(points), (table) => {
        expectClose(icc(reordered(table), form), icc(table.rows, form))
      }),
    )
  })

  test.each(forms)('does not depend on origin and unit, form %s', (form) => {
    const unit = fc.constantFrom(-3, 0.1, 7, 1e200)
    fc.assert(
      fc.property(tables(points), unit, ({ rows }, size) => {
        const other = rows.map((row) => row.map((value) => size * (value + 11)))
        expectClose(icc(other, form), icc(rows, form))
      }),
    )
  })

  test.each(forms)('is never NaN and never above 1, form %s', (form) => {
    fc.assert(
      fc.property(tables(fc.oneof(fc.double(), fc.constantFrom(0, 1e308, -1e308))), ({ rows }) => {
        const correlation = icc(rows, form)
        expect(correlation === null || correlation <= 1 + 1e-12).toBe(true)
        expect(correlation).not.toBeNaN()
      }),
    )
  })

  test.each([1, 2, 3] as const)('form %i: the mean of k follows Spearman–Brown', (kind) => {
    fc.assert(
      fc.property(tables(points), ({ rows }) => {
        const single = icc(rows, `${kind},1`)
        const average = icc(rows, `${kind},k`)
        if (single === null || average === null || single < 0) return
        expectClose(average, spearmanBrown(single, rows[0]!.length))
      }),
    )
  })

  test('consistency forgives a constant difference of judges, agreement does not', () => {
    const strict = [
      [3, 1],
      [5, 3],
      [4, 2],
    ]
    expect(icc(strict, '3,1')).toBeCloseTo(1, 12)
    expect(icc(strict, '3,k')).toBeCloseTo(1, 12)
    expect(icc(strict, '2,1')).toBeCloseTo(1 / 3, 12)
  })

  test.each(forms)('is 1 when judges agree and targets differ, form %s', (form) => {
    expect(
      icc(
        [
          [0.1, 0.1, 0.1],
          [0.7, 0.7, 0.7],
          [0.3, 0.3, 0.3],
        ],
        form,
      ),
    ).toBeCloseTo(1, 12)
  })

  test.each(forms)('has no answer for a table that is too small, form %s', (form) => {
    expect(icc([], form)).toBeNull()
    expect(icc([[]], form)).toBeNull()
    expect(icc([[1, 2, 3]], form)).toBeNull()
    expect(icc([[1], [2], [3]], form)).toBeNull()
  })

  test.each(forms)('has no answer for an incomplete table, form %s', (form) => {
    expect(icc([[1, 2], [3]], form)).toBeNull()
    expect(
      icc(
        [
          [1, 2],
          [3, null],
        ],
        form,
      ),
    ).toBeNull()
    expect(
      icc(
        [
          [1, 2],
          [3, Number.NaN],
        ],
        form,
      ),
    ).toBeNull()
  })

  test.each(forms)('has no answer without variance, form %s', (form) => {
    expect(
      icc(
        [
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
        ],
        form,
      ),
    ).toBeNull()
  })

  test('targets that do not differ leave nothing to be consistent about', () => {
    const judgesOnly = [
      [0.1, 0.7],
      [0.1, 0.7],
      [0.1, 0.7],
    ]
    expect(icc(judgesOnly, '3,1')).toBeNull()
    expect(icc(judgesOnly, '3,k')).toBeNull()
    expect(icc(judgesOnly, '1,k')).toBeNull()
    expect(icc(judgesOnly, '2,1')).toBe(0)
    expect(icc(judgesOnly, '1,1')).toBeCloseTo(-1, 12)
  })

  test('sees small differences of targets beside large ones of judges', () => {
    const close = [0, 1e-7, 3e-7].map((value) => [value, 1 + value, 2 + value])
    expect(icc(close, '3,1')).toBeCloseTo(1, 6)
  })

  test('a whole variance estimated as zero or less is no answer', () => {
    expect(
      icc(
        [
          [1, 2],
          [2, 1],
        ],
        '2,k',
      ),
    ).toBeNull()
    const zeroButForRounding = [
      [2, 4, 4],
      [4, 4, 3],
      [2, 5, 2],
      [5, 1, 2],
    ]
    expect(icc(zeroButForRounding, '2,k')).toBeNull()
    expect(icc(zeroButForRounding.toReversed(), '2,k')).toBeNull()
  })
})
