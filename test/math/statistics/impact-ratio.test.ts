import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fisherExact } from '#app/math/statistics/fisher-exact.ts'
import { impactRatios, type SelectionGroup } from '#app/math/statistics/impact-ratio.ts'
import vectors from '#test/math/vectors/hiring.json' with { type: 'json' }

const group = (selected: number, total: number, name = 'a'): SelectionGroup => ({
  name,
  total,
  selected,
})

const someGroups = (max: number) =>
  fc.array(
    fc
      .tuple(fc.nat({ max }), fc.nat({ max }))
      .map(([x, y]) => group(Math.min(x, y), Math.max(x, y))),
    { minLength: 1, maxLength: 5 },
  )

const { fourFifths, smallNumbers } = vectors

describe('impactRatios', () => {
  test('agrees with the four-fifths example', () => {
    const results = impactRatios(fourFifths.groups)
    expect(results.map(({ ratio }) => ratio)).toEqual(fourFifths.ratios)
    expect(results.map(({ flagged }) => flagged)).toEqual(fourFifths.flagged)
    expect(results.map(({ rate }) => rate)).toEqual([0.6, 0.45, 0.48, 0.51])
    expect(results.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('exactly four fifths is not below, though 0.6 / 0.75 in floats is', () => {
    expect(0.6 / 0.75).toBeLessThan(0.8)
    const [, second] = impactRatios(fourFifths.exact.groups)
    expect(second).toMatchObject({
      ratio: fourFifths.exact.ratio,
      flagged: fourFifths.exact.flagged,
    })
  })

  test('agrees with the example of small numbers', () => {
    const [highest, other] = impactRatios(smallNumbers.groups)
    expect(other!.ratio).toBeCloseTo(smallNumbers.ratio, 4)
    expect(other!.fisher).toBeCloseTo(smallNumbers.fisherTwoSided, 4)
    expect(other!.flips).toBe(smallNumbers.flips)
    expect(other!.interval!.low).toBeCloseTo(0.163, 3)
    expect(other!.interval!.high).toBeCloseTo(2.727, 3)
    expect(highest).toMatchObject({
      ratio: 1,
      flagged: false,
      interval: null,
      fisher: null,
      flips: false,
    })
  })

  test('the flag is decided on whole counts, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (m, n) => {
        const highest = group(m, m)
        const atFourFifths = group(4 * n, 5 * n)
        const justBelow = group(4 * n - 1, 5 * n)
        expect(impactRatios([highest, atFourFifths])[1]).toMatchObject({
          flagged: false,
          ratio: 0.8,
        })
        expect(impactRatios([highest, justBelow])[1]).toMatchObject({ flagged: true })
      }),
    )
  })

  test('large counts do not lose the last unit', () => {
    const most = 5 * 10 ** 11
    const highest = group(most, most)
    expect(impactRatios([highest, group(4 * 10 ** 11 - 1, most)])[1]!.flagged).toBe(true)
    expect(impactRatios([highest, group(4 * 10 ** 11, most)])[1]!.flagged).toBe(false)
  })

  test('follows each group when the order changes', () => {
    fc.assert(
      fc.property(someGroups(60), (groups) => {
        const named = groups.map((one, i) => ({ ...one, name: `g${i}` }))
        const turned = impactRatios(named.toReversed()).toReversed()
        expect(turned.map(({ ratio }) => ratio)).toEqual(
          impactRatios(named).map(({ ratio }) => ratio),
        )
        expect(turned.map(({ flagged }) => flagged)).toEqual(
          impactRatios(named).map(({ flagged }) => flagged),
        )
      }),
    )
  })

  test('the highest group has ratio 1 and no other exceeds it', () => {
    fc.assert(
      fc.property(someGroups(60), (groups) => {
        const ratios = impactRatios(groups).flatMap(({ ratio }) => (ratio === null ? [] : [ratio]))
        if (ratios.length > 0) expect(Math.max(...ratios)).toBe(1)
        expect(ratios.every((ratio) => ratio >= 0)).toBe(true)
      }),
    )
  })

  test('the interval holds its ratio and narrows with numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (times) => {
        const at = (factor: number) =>
          impactRatios([group(30 * factor, 40 * factor), group(18 * factor, 40 * factor)])[1]!
        const { low, high } = at(times).interval!
        expect(low).toBeLessThan(0.6)
        expect(high).toBeGreaterThan(0.6)
        const wider = high / low
        const finer = at(times + 1).interval!
        expect(finer.high / finer.low).toBeLessThan(wider)
      }),
    )
  })

  test('compares with the larger of two groups that share the highest rate', () => {
    const groups = [group(1, 2, 'small'), group(50, 100, 'large'), group(20, 100, 'other')]
    const expected = fisherExact([
      [50, 50],
      [20, 80],
    ])
    expect(impactRatios(groups)[2]!.fisher).toBe(expected)
    expect(impactRatios(groups.toReversed())[0]!.fisher).toBe(expected)
    expect(impactRatios(groups)[0]).toMatchObject({ ratio: 1, flagged: false })
  })
})

describe('the flip test', () => {
  test('one selection moved turns a flag in small groups', () => {
    expect(impactRatios([group(6, 8), group(3, 5)])[1]).toMatchObject({
      flagged: false,
      flips: true,
    })
    expect(impactRatios([group(5, 5), group(4, 5)])[1]).toMatchObject({
      flagged: false,
      flips: true,
    })
  })

  test('does not turn where numbers are large or far apart', () => {
    const cases = [
      [group(600, 1000), group(300, 1000)],
      [group(600, 1000), group(590, 1000)],
      [group(9, 10), group(0, 10)],
    ]
    for (const groups of cases) expect(impactRatios(groups)[1]!.flips).toBe(false)
  })

  test('looks at the highest group after the move, which may be a third one', () => {
    const [highest, other] = [group(504, 1000), group(402, 1000)]
    expect(impactRatios([highest, other])[1]).toMatchObject({ flagged: true, flips: true })
    expect(impactRatios([highest, { ...highest }, other])[2]).toMatchObject({
      flagged: true,
      flips: false,
    })
  })
})

describe('impactRatios without an answer', () => {
  test('a group without people has no rate and is left out', () => {
    const [empty, other] = impactRatios([group(0, 0), group(3, 9)])
    expect(empty).toMatchObject({
      rate: null,
      ratio: null,
      flagged: false,
      interval: null,
      flips: false,
    })
    expect(other).toMatchObject({ ratio: 1 })
  })

  test('nobody selected leaves no highest rate to compare with', () => {
    for (const result of impactRatios([group(0, 4), group(0, 9)])) {
      expect(result).toMatchObject({
        rate: 0,
        ratio: null,
        flagged: false,
        interval: null,
        fisher: null,
      })
    }
  })

  test('a rate of zero has a ratio but no interval', () => {
    const [, none] = impactRatios([group(5, 9), group(0, 9)])
    expect(none).toMatchObject({ rate: 0, ratio: 0, flagged: true, interval: null })
    expect(none!.fisher).toBeCloseTo(
      fisherExact([
        [5, 4],
        [0, 9],
      ])!,
      12,
    )
  })

  test.each([
    [5, 4],
    [-1, 4],
    [1.5, 4],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ])('%s selected of %s makes no sense and is left out', (selected, total) => {
    const [wrong, right] = impactRatios([group(selected, total), group(1, 4)])
    expect(wrong).toMatchObject({ rate: null, ratio: null, flagged: false })
    expect(right).toMatchObject({ ratio: 1 })
  })

  test('no groups, no ratios', () => {
    expect(impactRatios([])).toEqual([])
  })
})
