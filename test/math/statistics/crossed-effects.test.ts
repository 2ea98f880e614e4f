import fc from 'fast-check'
import { mean } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { crossedEffects } from '#app/math/statistics/crossed-effects.ts'
import type { CrossedRating } from '#app/math/statistics/mixed-model/crossed-design.ts'
import { expectClose } from '#test/math/support/expect-close.ts'
import { crossedRatings, rated, unbalanced } from '#test/math/support/crossed-ratings.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const variances = fc.record({
  row: fc.double({ min: 0, max: 5, noNaN: true }),
  column: fc.double({ min: 0, max: 5, noNaN: true }),
  error: fc.double({ min: 0.05, max: 5, noNaN: true }),
})

const equal = { row: 0.5, column: 0.5, error: 0.5 }

describe('crossedEffects', () => {
  test('agrees with the severity example', () => {
    const { ratings, variances: given, candidates, interviewers, mean: wanted } = vectors.severity
    const result = crossedEffects(rated(ratings as [string, string, number][]), {
      row: given.candidate,
      column: given.interviewer,
      error: given.error,
    })!
    expect(result.mean).toBeCloseTo(wanted, 12)
    for (const [name, effect] of Object.entries(candidates)) {
      expect(result.rows[name]!.effect).toBeCloseTo(effect, 12)
    }
    for (const [name, effect] of Object.entries(interviewers)) {
      expect(result.columns[name]!.effect).toBeCloseTo(effect, 12)
    }
  })

  // Computed with numpy from the full covariance matrix
  test('agrees with the matrix formulas on unbalanced ratings', () => {
    const result = crossedEffects(unbalanced, { row: 0.8, column: 0.3, error: 0.4 })!
    expect(result.mean).toBeCloseTo(3.2711021, 7)
    const expected = {
      a: [-0.1086839143, 0.5225182995],
      c: [0.6247696277, 0.4853929747],
      d: [-1.0765204571, 0.5282160199],
      e: [0.3023958717, 0.5469750613],
    }
    for (const [name, [effect, sd]] of Object.entries(expected)) {
      expect(result.rows[name]!.effect).toBeCloseTo(effect!, 9)
      expect(result.rows[name]!.sd).toBeCloseTo(sd!, 9)
    }
    expect(result.columns.x!.effect).toBeCloseTo(0.8509030593, 9)
    expect(result.columns.x!.sd).toBeCloseTo(0.403312857, 9)
    expect(result.columns.z!.effect).toBeCloseTo(-0.729505584, 9)
    expect(result.columns.z!.sd).toBeCloseTo(0.395228865, 9)
  })

  test('solves the equations it stands for', () => {
    fc.assert(
      fc.property(crossedRatings, variances, (ratings, given) => {
        const { mean: centre, rows, columns } = crossedEffects(ratings, given)!
        const residual = ({ row, column, value }: CrossedRating) =>
          value - centre - rows[row]!.effect - columns[column]!.effect
        const left = (matches: (rating: CrossedRating) => boolean) =>
          ratings.filter(matches).reduce((sum, rating) => sum + residual(rating), 0)
        expectClose(
          left(() => true),
          0,
        )
        for (const [name, { effect }] of Object.entries(rows)) {
          const own = left(({ row }) => row === name)
          expectClose(effect, (given.row / given.error) * own, 1e-7)
        }
        for (const [name, { effect }] of Object.entries(columns)) {
          const own = left(({ column }) => column === name)
          expectClose(effect, (given.column / given.error) * own, 1e-7)
        }
      }),
    )
  })

  test('effects of a side sum to zero', () => {
    fc.assert(
      fc.property(crossedRatings, variances, (ratings, given) => {
        const { rows, columns } = crossedEffects(ratings, given)!
        for (const side of [rows, columns]) {
          expectClose(
            Object.values(side).reduce((sum, { effect }) => sum + effect, 0),
            0,
            1e-7,
          )
        }
      }),
    )
  })

  test('knows an effect no worse than before the ratings, whatever they say', () => {
    fc.assert(
      fc.property(crossedRatings, variances, (ratings, given) => {
        const { rows, columns } = crossedEffects(ratings, given)!
        const other = ratings.map((rating) => ({ ...rating, value: 6 - rating.value }))
        const again = crossedEffects(other, given)!
        for (const [name, { sd }] of Object.entries(rows)) {
          expect(sd).toBeLessThanOrEqual(Math.sqrt(given.row) + 1e-9)
          expectClose(again.rows[name]!.sd, sd)
        }
        for (const { sd } of Object.values(columns)) {
          expect(sd).toBeLessThanOrEqual(Math.sqrt(given.column) + 1e-9)
        }
      }),
    )
  })

  test('does not depend on the order of ratings or on which side is called rows', () => {
    fc.assert(
      fc.property(crossedRatings, variances, (ratings, given) => {
        const straight = crossedEffects(ratings, given)!
        const turned = crossedEffects(
          ratings
            .toReversed()
            .map(({ row, column, value }) => ({ row: column, column: row, value })),
          { row: given.column, column: given.row, error: given.error },
        )!
        expectClose(turned.mean, straight.mean, 1e-8)
        for (const [name, { effect, sd }] of Object.entries(straight.rows)) {
          expectClose(turned.columns[name]!.effect, effect, 1e-8)
          expectClose(turned.columns[name]!.sd, sd, 1e-8)
        }
      }),
    )
  })

  test('moves with the origin and stretches with the unit', () => {
    fc.assert(
      fc.property(crossedRatings, variances, fc.integer(), (ratings, given, origin) => {
        const before = crossedEffects(ratings, given)!
        const moved = ratings.map((rating) => ({ ...rating, value: origin + 10 * rating.value }))
        const { row, column, error } = given
        const after = crossedEffects(moved, {
          row: 100 * row,
          column: 100 * column,
          error: 100 * error,
        })!
        expectClose(after.mean, origin + 10 * before.mean, 1e-5)
        for (const [name, { effect, sd }] of Object.entries(before.rows)) {
          expectClose(after.rows[name]!.effect, 10 * effect, 1e-5)
          expectClose(after.rows[name]!.sd, 10 * sd, 1e-7)
        }
      }),
    )
  })
})

describe('crossedEffects at its edges', () => {
  test('without row and column variance everything is error', () => {
    const result = crossedEffects(unbalanced, { row: 0, column: 0, error: 2 })!
    expect(result.mean).toBeCloseTo(mean(unbalanced.map(({ value }) => value)), 12)
    for (const effect of [...Object.values(result.rows), ...Object.values(result.columns)]) {
      expect(effect).toEqual({ effect: 0, sd: 0 })
    }
  })

  test('without column variance it is shrinkage of row means', () => {
    const ratings = rated([
      ['a', 'x', 4],
      ['a', 'y', 2],
      ['b', 'x', 1],
      ['b', 'y', 1],
    ])
    const { mean: centre, rows } = crossedEffects(ratings, { row: 1, column: 0, error: 1 })!
    expect(centre).toBe(2)
    expect(rows.a!.effect).toBeCloseTo((2 / 3) * (3 - 2), 12)
    expect(rows.b!.effect).toBeCloseTo((2 / 3) * (1 - 2), 12)
  })

  test('one rating tells the mean and nothing else', () => {
    const result = crossedEffects(rated([['a', 'x', 4]]), equal)!
    expect(result.mean).toBe(4)
    expect(result.rows.a!.effect).toBe(0)
    expect(result.rows.a!.sd).toBeCloseTo(Math.sqrt(0.5), 12)
  })

  test('equal ratings leave no effects', () => {
    const ratings = unbalanced.map((rating) => ({ ...rating, value: 0.1 }))
    const result = crossedEffects(ratings, equal)!
    expect(result.mean).toBe(0.1)
    for (const { effect } of Object.values(result.rows)) expect(effect).toBe(0)
  })

  test('a name may be a row and a column, or a word of the language', () => {
    const names = ['__proto__', 'constructor', 'toString']
    const ratings = names.flatMap((row, i) =>
      names.map((column, j) => ({ row, column, value: i + 2 * j })),
    )
    const result = crossedEffects(ratings, equal)!
    expect(Object.keys(result.rows)).toEqual(names)
    expect(Object.keys(result.columns)).toEqual(names)
    expect(Object.getOwnPropertyDescriptor(result.rows, '__proto__')!.value.effect).toBeLessThan(0)
  })

  test('has no answer without ratings or with values that are none', () => {
    expect(crossedEffects([], equal)).toBeNull()
    expect(crossedEffects(rated([['a', 'x', Number.NaN]]), equal)).toBeNull()
    expect(crossedEffects(rated([['a', 'x', Number.POSITIVE_INFINITY]]), equal)).toBeNull()
  })

  test.each([
    { row: 0.5, column: 0.5, error: 0 },
    { row: 0, column: 0, error: 0 },
    { row: -0.1, column: 0.5, error: 0.5 },
    { row: 0.5, column: Number.NaN, error: 0.5 },
    { row: 0.5, column: 0.5, error: -1 },
    { row: Number.POSITIVE_INFINITY, column: 0.5, error: 0.5 },
    { row: 1e300, column: 0.5, error: 1e-300 },
  ])('has no answer for variances %j', (given) => {
    expect(crossedEffects(unbalanced, given)).toBeNull()
  })

  test('takes 20,000 ratings of 5,000 candidates by 200 interviewers', () => {
    const ratings = Array.from({ length: 20_000 }, (_, i) => ({
      row: `c${i % 5_000}`,
      column: `i${(i * 7919) % 200}`,
      value: 1 + ((i * 31) % 5),
    }))
    const result = crossedEffects(ratings, equal)!
    expect(Object.keys(result.rows)).toHaveLength(5_000)
    expect(Object.values(result.columns).every(({ sd }) => sd > 0)).toBe(true)
  })
})
