import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { topsis, type Direction } from '#app/math/decisions/topsis.ts'
import { reordered, tables } from '#test/math/support/arbitraries.ts'

const amounts = fc.integer({ min: 1, max: 100 })
const benefits = (count: number): Direction[] => Array<Direction>(count).fill('benefit')
const evenly = (count: number): number[] => Array<number>(count).fill(1)
const judge = (rows: number[][]) =>
  topsis(rows, evenly(rows[0]!.length), benefits(rows[0]!.length))!.closeness

describe('topsis', () => {
  // Worked by hand: one criterion more, one criterion less, lengths 5 and 5
  test('a small example', () => {
    const result = topsis(
      [
        [3, 4],
        [4, 3],
      ],
      [0.5, 0.5],
      ['benefit', 'cost'],
    )!
    expect(result.closeness).toEqual([0, 1])
    expect(result.toIdeal[0]).toBeCloseTo(Math.hypot(0.1, 0.1), 12)
    expect(result.toAntiIdeal[0]).toBeCloseTo(0, 12)
  })

  // Hwang & Yoon (1981): fighter aircraft, qualitative criteria on 1 to 9
  test('the fighter aircraft', () => {
    const rows = [
      [2, 1500, 20_000, 5.5, 5, 9],
      [2.5, 2700, 18_000, 6.5, 3, 5],
      [1.8, 2000, 21_000, 4.5, 7, 7],
      [2.2, 1800, 20_000, 5, 5, 5],
    ]
    const directions: Direction[] = ['benefit', 'benefit', 'benefit', 'cost', 'benefit', 'benefit']
    const { closeness } = topsis(rows, [0.2, 0.1, 0.1, 0.1, 0.2, 0.3], directions)!
    for (const [i, wanted] of [0.643, 0.268, 0.614, 0.312].entries())
      expect(closeness[i]).toBeCloseTo(wanted, 2)
  })

  test('lies between 0 and 1; best in all is 1, worst in all 0', () => {
    fc.assert(
      fc.property(tables(amounts), ({ rows }) => {
        const width = rows[0]!.length
        const extended = [...rows, Array<number>(width).fill(101), Array<number>(width).fill(0)]
        const closeness = judge(extended)
        for (const value of closeness) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
        expect(closeness.at(-2)).toBeCloseTo(1, 12)
        expect(closeness.at(-1)).toBeCloseTo(0, 12)
      }),
    )
  })

  test('does not mind the unit of a criterion or the order of items and criteria', () => {
    fc.assert(
      fc.property(tables(amounts), (table) => {
        const before = judge(table.rows)
        const inOtherUnits = judge(table.rows.map((row) => row.with(0, row[0]! * 1_000)))
        const turned = judge(reordered(table))
        for (const [i, value] of before.entries()) {
          expect(inOtherUnits[i] ?? -1).toBeCloseTo(value ?? -1, 9)
          expect(turned[table.rowOrder.indexOf(i)] ?? -1).toBeCloseTo(value ?? -1, 9)
        }
      }),
    )
  })

  test('alike items have no closeness, and a criterion of zeros does not matter', () => {
    expect(
      topsis(
        [
          [2, 2],
          [2, 2],
        ],
        [1, 1],
        benefits(2),
      )!.closeness,
    ).toEqual([null, null])
    expect(
      topsis(
        [
          [0, 1],
          [0, 2],
        ],
        [1, 1],
        benefits(2),
      )!.closeness,
    ).toEqual([0, 1])
  })

  test.each([
    [[], [1]],
    [[[1, 2]], [1]],
    [[[1], [Number.NaN]], [1]],
    [[[1], [2]], [0]],
    [[[1], [2]], [-1]],
  ])('has no answer for rows %j with weights %j', (rows: number[][], weights: number[]) => {
    expect(topsis(rows, weights, benefits(weights.length))).toBeNull()
  })
})
