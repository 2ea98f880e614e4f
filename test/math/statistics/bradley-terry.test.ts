import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bradleyTerry } from '#app/math/statistics/bradley-terry.ts'
import { tables } from '#test/math/support/arbitraries.ts'

const squares = (least: number, max = 9) =>
  fc.integer({ min: 1, max: 5 }).chain((size) => {
    const row = fc.array(fc.integer({ min: least, max }), { minLength: size, maxLength: size })
    return fc.array(row, { minLength: size, maxLength: size })
  })

const expectedWins = (wins: number[][], abilities: number[], i: number) =>
  wins.reduce((sum, _, j) => {
    if (i === j) return sum
    const chance = 1 / (1 + Math.exp(abilities[j]! - abilities[i]!))
    return sum + (wins[i]![j]! + wins[j]![i]!) * chance
  }, 0)

const actualWins = (wins: number[][], i: number) =>
  wins[i]!.reduce((sum, won, j) => (i === j ? sum : sum + won), 0)

const expectAllClose = (actual: number[] | null, wanted: number[] | null, digits = 7) => {
  expect(actual).toHaveLength(wanted!.length)
  for (const [i, value] of wanted!.entries()) expect(actual![i]).toBeCloseTo(value, digits)
}

describe('bradleyTerry', () => {
  // Computed with scipy from the log-likelihood
  test('agrees with another optimiser', () => {
    const three = [
      [0, 3, 5],
      [2, 0, 4],
      [1, 2, 0],
    ]
    expectAllClose(bradleyTerry(three), [1.40036, 0.836649, 0], 6)
    const four = [
      [0, 4, 0, 2],
      [1, 0, 3, 0],
      [0, 2, 0, 5],
      [3, 0, 1, 0],
    ]
    expectAllClose(bradleyTerry(four), [0.47982393, 0.14762755, 0.62745155, 0], 6)
  })

  test('for two items it is the log of their wins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        expectAllClose(
          bradleyTerry([
            [0, a],
            [b, 0],
          ]),
          [Math.log(a / b), 0],
          9,
        )
      }),
    )
  })

  test('each item is expected to win as often as it did', () => {
    fc.assert(
      fc.property(squares(1), (wins) => {
        const abilities = bradleyTerry(wins)!
        for (const i of wins.keys()) {
          expect(expectedWins(wins, abilities, i)).toBeCloseTo(actualWins(wins, i), 6)
        }
      }),
    )
  })

  test('the last item is zero and follows its item when the order changes', () => {
    fc.assert(
      fc.property(squares(0), (wins) => {
        const abilities = bradleyTerry(wins)!
        expect(abilities.at(-1)).toBe(0)
        const turned = bradleyTerry(wins.toReversed().map((row) => row.toReversed()))!
        const origin = turned[0]!
        expectAllClose(
          turned.toReversed().map((ability) => ability - origin),
          abilities,
          6,
        )
      }),
    )
  })

  test('beating everybody more often ranks first', () => {
    fc.assert(
      fc.property(squares(0), (wins) => {
        fc.pre(wins.length > 1)
        const winning = wins.map((row, i) => (i === 0 ? row.map(() => 20) : row))
        const [first, ...others] = bradleyTerry(winning)!
        expect(others.every((ability) => ability < first!)).toBe(true)
      }),
    )
  })

  test('exchanging wins and losses changes the sign', () => {
    fc.assert(
      fc.property(squares(0), (wins) => {
        const lost = wins.map((_, i) => wins.map((row) => row[i]!))
        const negated = bradleyTerry(lost)!.map((ability) => -ability)
        expectAllClose(bradleyTerry(wins), negated, 6)
      }),
    )
  })
})

describe('bradleyTerry where some never lose', () => {
  test('half a win each way is added to every pair', () => {
    expectAllClose(
      bradleyTerry([
        [0, 1],
        [0, 0],
      ]),
      [Math.log(3), 0],
    )
    expectAllClose(
      bradleyTerry([
        [0, 4, 0],
        [0, 0, 4],
        [0, 0, 0],
      ]),
      bradleyTerry([
        [0, 4.5, 0.5],
        [0.5, 0, 4.5],
        [0.5, 0.5, 0],
      ]),
    )
  })

  test('separate groups are compared through the prior alone', () => {
    const abilities = bradleyTerry([
      [0, 3, 0, 0],
      [3, 0, 0, 0],
      [0, 0, 0, 7],
      [0, 0, 7, 0],
    ])
    expectAllClose(abilities, [0, 0, 0, 0])
  })

  test('is not added where everybody has beaten everybody through others', () => {
    expectAllClose(
      bradleyTerry([
        [0, 2, 0],
        [0, 0, 2],
        [2, 0, 0],
      ]),
      [0, 0, 0],
    )
    const cycle = [
      [0, 4, 1],
      [1, 0, 4],
      [4, 1, 0],
    ]
    expectAllClose(bradleyTerry(cycle), [0, 0, 0])
  })

  test('no votes, no difference', () => {
    expectAllClose(
      bradleyTerry([
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ]),
      [0, 0, 0],
    )
  })

  test('settles between far too few and many votes', () => {
    const wins = [
      [0, 1000, 0, 0],
      [1, 0, 1, 0],
      [0, 0, 0, 1000],
      [0, 1, 0, 0],
    ]
    const abilities = bradleyTerry(wins)!
    for (const i of wins.keys()) {
      expect(expectedWins(wins, abilities, i)).toBeCloseTo(actualWins(wins, i), 6)
    }
  })

  test('is finite for every pattern of zeros', () => {
    fc.assert(
      fc.property(tables(fc.constantFrom(0, 0, 0, 1, 1000), { least: 1 }), (table) => {
        const size = Math.min(table.rows.length, table.rows[0]!.length)
        const wins = table.rows.slice(0, size).map((row) => row.slice(0, size))
        expect(bradleyTerry(wins)!.every(Number.isFinite)).toBe(true)
      }),
    )
  })
})

describe('bradleyTerry in hard cases', () => {
  test('a thin link between much compared items', () => {
    const abilities = bradleyTerry([
      [0, 1e6, 0],
      [1e6, 0, 1],
      [0, 2, 0],
    ])
    expectAllClose(abilities, [-Math.log(2), -Math.log(2), 0])
  })

  test('a long chain adds up', () => {
    const size = 40
    const chain = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (__, j) => (j === i + 1 ? 3 : j === i - 1 ? 1 : 0)),
    )
    expect(bradleyTerry(chain)![0]).toBeCloseTo((size - 1) * Math.log(3), 6)
  })

  test('a landslide', () => {
    expectAllClose(
      bradleyTerry([
        [0, 1e12],
        [1, 0],
      ]),
      [Math.log(1e12), 0],
    )
  })

  test('does not read the diagonal', () => {
    expectAllClose(
      bradleyTerry([
        [99, 3],
        [2, 99],
      ]),
      [Math.log(1.5), 0],
    )
  })

  test('one item is zero', () => {
    expect(bradleyTerry([[0]])).toEqual([0])
    expect(bradleyTerry([[5]])).toEqual([0])
  })

  test('has no answer for a table that is none', () => {
    expect(bradleyTerry([])).toBeNull()
    expect(bradleyTerry([[0, 1]])).toBeNull()
    expect(bradleyTerry([[0, 1], [1]])).toBeNull()
    expect(
      bradleyTerry([
        [0, -1],
        [1, 0],
      ]),
    ).toBeNull()
    expect(
      bradleyTerry([
        [0, Number.NaN],
        [1, 0],
      ]),
    ).toBeNull()
    expect(
      bradleyTerry([
        [0, Number.POSITIVE_INFINITY],
        [1, 0],
      ]),
    ).toBeNull()
  })
})
