import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossedDesign, exchanged } from '#app/math/statistics/mixed-model/crossed-design.ts'
import { canSeparateVariances } from '#app/math/statistics/mixed-model/identifiability.ts'
import { crossedRatings, unbalanced } from '#test/math/support/crossed-ratings.ts'

type Link = [row: string, column: string]

const isSeparable = (links: Link[]) =>
  canSeparateVariances(crossedDesign(links.map(([row, column]) => ({ row, column, value: 1 })))!)

const fullTable = (rows: number, columns: number, repeats = 1): Link[] =>
  Array.from({ length: rows * columns * repeats }, (_, i) => [
    `r${i % rows}`,
    `c${Math.floor(i / rows) % columns}`,
  ])

describe('canSeparateVariances', () => {
  test('in a full table of two or more rows and columns', () => {
    expect(isSeparable(fullTable(2, 2))).toBe(true)
    expect(isSeparable(fullTable(12, 4))).toBe(true)
    expect(isSeparable(fullTable(2, 2, 3))).toBe(true)
    expect(canSeparateVariances(crossedDesign(unbalanced)!)).toBe(true)
  })

  test('not with one row or one column, however often rated', () => {
    expect(isSeparable(fullTable(1, 5, 3))).toBe(false)
    expect(isSeparable(fullTable(5, 1, 3))).toBe(false)
    expect(isSeparable(fullTable(1, 1, 9))).toBe(false)
  })

  test('not when every row, or every column, has one rating', () => {
    const onePerRow: Link[] = ['a', 'b', 'c', 'd', 'e'].map((row, i) => [row, `c${i % 2}`])
    expect(isSeparable(onePerRow)).toBe(false)
    expect(isSeparable(onePerRow.map(([row, column]) => [column, row]))).toBe(false)
  })

  test('not when rows and columns are the same groups', () => {
    expect(isSeparable([...fullTable(1, 1, 2), ...twin('b', 3), ...twin('c', 1)])).toBe(false)
  })

  test('does not depend on sides or on the order of ratings', () => {
    fc.assert(
      fc.property(crossedRatings, (ratings) => {
        const design = crossedDesign(ratings)!
        const turned = crossedDesign(ratings.toReversed())!
        const isTold = canSeparateVariances(design)
        expect(canSeparateVariances(exchanged(design))).toBe(isTold)
        expect(canSeparateVariances(turned)).toBe(isTold)
      }),
    )
  })

  test('follows the rank of the covariance patterns themselves', () => {
    fc.assert(
      fc.property(crossedRatings, (ratings) => {
        const patterns = [
          ratings.map((a) => ratings.map((b) => Number(a.row === b.row))),
          ratings.map((a) => ratings.map((b) => Number(a.column === b.column))),
          ratings.map((a) => ratings.map((b) => Number(a === b))),
        ]
        expect(canSeparateVariances(crossedDesign(ratings)!)).toBe(
          rank(patterns.map(centred)) === 3,
        )
      }),
    )
  })
})

const twin = (name: string, times: number): Link[] =>
  Array.from({ length: times }, () => [name, name])

/** Rows and columns of a symmetric matrix moved to mean zero, as one long vector. */
const centred = (matrix: number[][]): number[] => {
  const n = matrix.length
  const means = matrix.map((row) => row.reduce((a, b) => a + b, 0) / n)
  const grand = means.reduce((a, b) => a + b, 0) / n
  return matrix.flatMap((row, i) => row.map((value, j) => value - means[i]! - means[j]! + grand))
}

/** By Gram–Schmidt. */
const rank = (vectors: number[][]): number => {
  const basis: number[][] = []
  const product = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
  for (const vector of vectors) {
    const rest = basis.reduce((left, unit) => {
      const share = product(left, unit)
      return left.map((x, i) => x - share * unit[i]!)
    }, vector)
    const size = Math.sqrt(product(rest, rest))
    if (size > 1e-6 * (1 + Math.sqrt(product(vector, vector))))
      basis.push(rest.map((x) => x / size))
  }
  return basis.length
}
