import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossedEffects, estimateVariances } from '#app/math/statistics/crossed-effects.ts'
import type { CrossedRating } from '#app/math/statistics/mixed-model/crossed-design.ts'
import { normalDraws } from '#app/math/statistics/normal.ts'
import { denseDeviance } from '#test/math/support/dense-model.ts'
import { crossedRatings, rated, unbalanced } from '#test/math/support/crossed-ratings.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const methods = ['reml', 'ml'] as const

const fromTable = (table: number[][]): CrossedRating[] =>
  table.flatMap((values, i) => values.map((value, j) => ({ row: `r${i}`, column: `c${j}`, value })))

const simulated = (seed: number, sizes: { rows: number; columns: number }, sds: number[]) => {
  const draw = normalDraws(seed)
  const [rowSd, columnSd, errorSd] = sds as [number, number, number]
  const columns = Array.from({ length: sizes.columns }, () => columnSd * draw())
  return fromTable(
    Array.from({ length: sizes.rows }, () => {
      const row = rowSd * draw()
      return columns.map((column) => 3 + row + column + errorSd * draw())
    }),
  )
}

/** Balanced tables have closed estimates from the mean squares. */
const byMeanSquares = (table: number[][]) => {
  const [n, k] = [table.length, table[0]!.length]
  const average = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const grand = average(table.flat())
  const rows = table.map(average)
  const columns = table[0]!.map((_, j) => average(table.map((row) => row[j]!)))
  const squares = (values: number[]) => values.reduce((sum, v) => sum + v * v, 0)
  const msRows = (k * squares(rows.map((row) => row - grand))) / (n - 1)
  const msColumns = (n * squares(columns.map((column) => column - grand))) / (k - 1)
  const residuals = table.flatMap((row, i) => row.map((v, j) => v - rows[i]! - columns[j]! + grand))
  const error = squares(residuals) / ((n - 1) * (k - 1))
  return { row: (msRows - error) / k, column: (msColumns - error) / n, error }
}

describe('estimateVariances', () => {
  test('REML gives the mean-square estimates of the Shrout and Fleiss table', () => {
    const result = estimateVariances(fromTable(vectors.icc.targets), 'reml')!
    expect(result.row).toBeCloseTo(2.555556, 5)
    expect(result.column).toBeCloseTo(5.244444, 5)
    expect(result.error).toBeCloseTo(1.019444, 5)
  })

  // Computed with scipy from the dense likelihood
  test.each([
    ['reml', { row: 0.33454683, column: 1.25868653, error: 0.24679376 }],
    ['ml', { row: 0.32129541, column: 0.85533815, error: 0.24729724 }],
  ] as const)('agrees with another optimiser on unbalanced ratings, %s', (method, expected) => {
    const result = estimateVariances(unbalanced, method)!
    expect(result.row).toBeCloseTo(expected.row, 5)
    expect(result.column).toBeCloseTo(expected.column, 5)
    expect(result.error).toBeCloseTo(expected.error, 5)
  })

  test('REML is the mean-square estimate of any balanced table where that is positive', () => {
    const row = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 6 }), (table) => {
        const expected = byMeanSquares(table)
        fc.pre(Object.values(expected).every((variance) => variance > 0.01))
        const result = estimateVariances(fromTable(table), 'reml')!
        for (const part of ['row', 'column', 'error'] as const) {
          expect(result[part] / expected[part]).toBeCloseTo(1, 4)
        }
      }),
      { numRuns: 40 },
    )
  })

  test.each(methods)('finds what the ratings were made from, %s', (method) => {
    const ratings = simulated(11, { rows: 100, columns: 30 }, [1, 0.6, 0.8])
    const { row, column, error } = estimateVariances(ratings, method)!
    expect(Math.abs(Math.sqrt(row) - 1)).toBeLessThan(0.25)
    expect(Math.abs(Math.sqrt(column) - 0.6)).toBeLessThan(0.25)
    expect(Math.abs(Math.sqrt(error) - 0.8)).toBeLessThan(0.05)
  })

  test('ML leaves out that the mean is estimated, and is smaller', () => {
    const reml = estimateVariances(unbalanced, 'reml')!
    const ml = estimateVariances(unbalanced, 'ml')!
    expect(ml.row + ml.column).toBeLessThan(reml.row + reml.column)
  })

  test('zero is an estimate', () => {
    const ratings = fromTable([
      [4, 2],
      [2, 4],
      [3, 3.5],
      [3.5, 3],
    ])
    expect(estimateVariances(ratings, 'reml')).toMatchObject({ row: 0, column: 0 })
    expect(estimateVariances(ratings, 'reml')!.error).toBeCloseTo(0.625, 9)
    expect(estimateVariances(ratings, 'ml')!.error).toBeCloseTo((0.625 * 7) / 8, 9)
  })

  test('error much smaller than effects is still found', () => {
    const ratings = simulated(5, { rows: 12, columns: 6 }, [1, 1, 1e-3])
    const { row, error } = estimateVariances(ratings, 'reml')!
    expect(Math.abs(Math.sqrt(error) / 1e-3 - 1)).toBeLessThan(0.25)
    expect(row).toBeGreaterThan(0.2)
  })
})

describe('estimateVariances for any ratings', () => {
  test('has an answer that crossedEffects can use, or none', () => {
    fc.assert(
      fc.property(crossedRatings, fc.constantFrom(...methods), (ratings, method) => {
        const result = estimateVariances(ratings, method)
        if (result === null) return
        const { row, column, error } = result
        expect([row, column, error].every((variance) => Number.isFinite(variance))).toBe(true)
        expect(Math.min(row, column)).toBeGreaterThanOrEqual(0)
        expect(error).toBeGreaterThan(0)
        expect(crossedEffects(ratings, result)).not.toBeNull()
      }),
    )
  })

  test('no variances nearby or far away are more likely', () => {
    const factor = fc.constantFrom(0, 0.5, 0.9, 0.99, 1, 1.01, 1.1, 2, 10)
    const others = fc.record({
      row: factor,
      column: factor,
      error: fc.constantFrom(0.5, 0.9, 1, 1.1, 2),
    })
    const start = fc.constantFrom(0, 0.01, 1)
    fc.assert(
      fc.property(
        crossedRatings,
        others,
        start,
        fc.constantFrom(...methods),
        (ratings, times, least, method) => {
          const found = estimateVariances(ratings, method)
          if (found === null) return
          const other = {
            row: Math.max(found.row, least) * times.row,
            column: Math.max(found.column, least) * times.column,
            error: found.error * times.error,
          }
          const best = denseDeviance(ratings, found, method)
          expect(denseDeviance(ratings, other, method)).toBeGreaterThanOrEqual(best - 1e-6)
        },
      ),
    )
  })

  test('order, sides, origin and unit change nothing but the unit of the answer', () => {
    fc.assert(
      fc.property(crossedRatings, (ratings) => {
        const before = estimateVariances(ratings, 'reml')
        const turned = ratings
          .toReversed()
          .map(({ row, column, value }) => ({ row: column, column: row, value: 7 - 10 * value }))
        const after = estimateVariances(turned, 'reml')
        if (before === null || after === null) {
          expect(after).toBe(before)
          return
        }
        // Two estimates may be equally likely, so likelihoods are compared.
        const back = { row: after.column / 100, column: after.row / 100, error: after.error / 100 }
        const difference =
          denseDeviance(ratings, back, 'reml') - denseDeviance(ratings, before, 'reml')
        expect(Math.abs(difference)).toBeLessThan(1e-6)
      }),
    )
  })
})

describe.each(methods)('estimateVariances without an answer, %s', (method) => {
  const estimate = (ratings: CrossedRating[]) => estimateVariances(ratings, method)

  test('too few ratings', () => {
    expect(estimate([])).toBeNull()
    expect(estimate(rated([['a', 'x', 4]]))).toBeNull()
    expect(
      estimate(
        rated([
          ['a', 'x', 4],
          ['b', 'y', 3],
        ]),
      ),
    ).toBeNull()
  })

  test('one row or one column', () => {
    expect(estimate(fromTable([[1, 3, 2, 5]]))).toBeNull()
    expect(estimate(fromTable([[1], [3], [2], [5]]))).toBeNull()
    expect(
      estimate(
        rated([
          ['a', 'x', 4],
          ['a', 'x', 3],
          ['a', 'x', 5],
        ]),
      ),
    ).toBeNull()
  })

  test('one rating per row, or rows that are columns under another name', () => {
    const perRow = rated([
      ['a', 'x', 1],
      ['b', 'x', 3],
      ['c', 'y', 2],
      ['d', 'y', 5],
      ['e', 'y', 4],
    ])
    expect(estimate(perRow)).toBeNull()
    const renamed = rated([
      ['a', 'x', 1],
      ['a', 'x', 3],
      ['b', 'y', 2],
      ['b', 'y', 5],
      ['c', 'z', 4],
    ])
    expect(estimate(renamed)).toBeNull()
  })

  test('ratings that do not vary', () => {
    expect(estimate(unbalanced.map((rating) => ({ ...rating, value: 0.1 })))).toBeNull()
  })

  test('ratings for which no error is as likely as a little', () => {
    const branching = rated([
      ['b', 'w', 4],
      ['a', 'z', 2],
      ['d', 'z', 4],
      ['d', 'x', 5],
      ['d', 'y', 5],
    ])
    const turned = branching.toReversed().map(({ row, column, value }) => {
      return { row: column, column: row, value: 7 - 10 * value }
    })
    expect(estimate(branching)).toBeNull()
    expect(estimate(turned)).toBeNull()
  })

  test('ratings that rows and columns explain without error', () => {
    const additive = fromTable([
      [1, 2, 4],
      [2, 3, 5],
      [5, 6, 8],
    ])
    expect(estimate(additive)).toBeNull()
    expect(
      estimate(
        fromTable([
          [1, 1, 1],
          [3, 3, 3],
          [4, 4, 4],
        ]),
      ),
    ).toBeNull()
  })

  test('a value that is none', () => {
    expect(estimate([...unbalanced, { row: 'a', column: 'x', value: Number.NaN }])).toBeNull()
  })
})
