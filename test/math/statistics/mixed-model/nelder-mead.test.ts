import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimise } from '#app/math/statistics/mixed-model/nelder-mead.ts'

const place = fc.double({ min: -20, max: 20, noNaN: true })

describe('minimise', () => {
  test('finds the bottom of a bowl in one and two variables', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, x, y) => {
        const line = minimise(([u]) => (u! - a) ** 2, [x])
        expect(line.at[0]).toBeCloseTo(a, 5)
        const bowl = minimise(([u, v]) => (u! - a) ** 2 + 3 * (v! - b) ** 2 + 2, [x, y])
        expect(bowl.at[0]).toBeCloseTo(a, 4)
        expect(bowl.at[1]).toBeCloseTo(b, 4)
        expect(bowl.value).toBeCloseTo(2, 8)
      }),
    )
  })

  test('follows the bent valley of Rosenbrock', () => {
    const valley = ([x, y]: number[]) => (1 - x!) ** 2 + 100 * (y! - x! * x!) ** 2
    const { at } = minimise(valley, [-1.2, 1])
    expect(at[0]).toBeCloseTo(1, 5)
    expect(at[1]).toBeCloseTo(1, 5)
  })

  test('stops at a wall of infinity', () => {
    const { at } = minimise(([x]) => (x! > 3 ? Number.POSITIVE_INFINITY : -x!), [0])
    expect(at[0]).toBeCloseTo(3, 6)
    expect(at[0]).toBeLessThanOrEqual(3)
  })

  test('never ends above its start', () => {
    fc.assert(
      fc.property(place, place, (x, y) => {
        const hills = ([u, v]: number[]) => Math.sin(u!) + Math.cos(3 * v!) + (u! * u!) / 100
        expect(minimise(hills, [x, y]).value).toBeLessThanOrEqual(hills([x, y]))
      }),
    )
  })

  test('ends on a plain and after the rounds it is given', () => {
    expect(minimise(() => 7, [1, 2])).toEqual({ at: [1, 2], value: 7 })
    let calls = 0
    minimise(([x]) => (calls++, -x!), [0], { rounds: 10 })
    expect(calls).toBeLessThan(40)
  })
})
