import fc from 'fast-check'
import { sampleVariance } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { crossedDesign, exchanged } from '#app/math/statistics/mixed-model/crossed-design.ts'
import { crossedRatings, rated, unbalanced } from '#test/math/support/crossed-ratings.ts'

describe('crossedDesign', () => {
  test('numbers rows and columns in order of appearance', () => {
    const design = crossedDesign(unbalanced)!
    expect(design.rows).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(design.columns).toEqual(['x', 'y', 'z'])
    expect(design.total).toBe(13)
    expect(design.cells).toHaveLength(12)
  })

  test('sums up repeated ratings of a cell', () => {
    const design = crossedDesign(
      rated([
        ['a', 'x', 2],
        ['a', 'x', 4],
        ['a', 'x', 6],
      ]),
    )!
    expect(design.origin).toBe(2)
    expect(design.cells).toEqual([{ row: 0, column: 0, count: 3, mean: 2, squares: 8 }])
  })

  test('keeps number, mean and spread of every cell', () => {
    fc.assert(
      fc.property(crossedRatings, (ratings) => {
        const { rows, columns, cells, total, origin } = crossedDesign(ratings)!
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total)
        for (const { row, column, count, mean, squares } of cells) {
          const own = ratings
            .filter((rating) => rating.row === rows[row] && rating.column === columns[column])
            .map(({ value }) => value)
          expect(own).toHaveLength(count)
          expect(origin + mean).toBeCloseTo(own.reduce((a, b) => a + b, 0) / count, 9)
          const expected = count > 1 ? sampleVariance(own) * (count - 1) : 0
          expect(squares).toBeCloseTo(expected, 9)
        }
      }),
    )
  })

  test('exchanging sides twice changes nothing', () => {
    fc.assert(
      fc.property(crossedRatings, (ratings) => {
        const design = crossedDesign(ratings)!
        expect(exchanged(exchanged(design))).toEqual(design)
        expect(exchanged(design).rows).toEqual(design.columns)
      }),
    )
  })

  test('there is none without ratings or with a value that is not finite', () => {
    expect(crossedDesign([])).toBeNull()
    expect(crossedDesign(rated([['a', 'x', Number.NaN]]))).toBeNull()
    expect(crossedDesign([...unbalanced, ...rated([['a', 'x', -Infinity]])])).toBeNull()
  })
})
