import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byDisagreement, place, shortNames } from '#app/ui/charts/disagreement.ts'
import { domainOf, marks, percentScale } from '#app/ui/charts/scale.ts'

describe('percentScale', () => {
  it('maps the ends to 0 and 100 and stays within them', () => {
    const x = percentScale([1, 5])
    expect([x(1), x(3), x(5), x(0), x(9)]).toEqual([0, 50, 100, 0, 100])
  })

  it('never leaves the drawing, whatever comes', () => {
    const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(number, number, number, (low, high, value) => {
        const at = percentScale([low, high])(value)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('marks and domains', () => {
  it('are evenly spaced, ends included', () => {
    expect(marks([1, 5], 5)).toEqual([1, 2, 3, 4, 5])
    expect(marks([0, 1], 3)).toEqual([0, 0.5, 1])
  })

  it.each([
    [[], [0, 1]],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [3, 8],
      [0, 8],
    ],
    [
      [-2, 4],
      [-2, 4],
    ],
  ])('%j spans %j', (values, domain) => {
    expect(domainOf(values)).toEqual(domain)
  })
})

describe('shortNames', () => {
  it.each([
    [
      ['Ada Nwosu', 'Bo Lind'],
      ['AN', 'BL'],
    ],
    [
      ['Ada Nwosu', 'Alan Novak', 'Bo Lind'],
      ['Ad', 'Al', 'BL'],
    ],
    [
      ['Ada Nwosu', 'Ada Norton'],
      ['1', '2'],
    ],
  ])('shortens %j to %j', (names, letters) => {
    expect(shortNames(names)).toEqual(letters)
  })
})

describe('place', () => {
  it('puts equal ratings below each other, in the order of the raters', () => {
    expect(place([3, 3, null, 3, 5])).toEqual([
      { rater: 0, rating: 3, line: 0 },
      { rater: 1, rating: 3, line: 1 },
      { rater: 3, rating: 3, line: 2 },
      { rater: 4, rating: 5, line: 0 },
    ])
  })

  it('gives every rating a place of its own', () => {
    const ratings = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 12 })
    fc.assert(
      fc.property(ratings, (given) => {
        const placed = place(given)
        const spots = new Set(placed.map((mark) => `${mark.rating}/${mark.line}`))
        expect(placed).toHaveLength(given.filter((rating) => rating !== null).length)
        expect(spots.size).toBe(placed.length)
      }),
    )
  })
})

describe('byDisagreement', () => {
  it('leaves its input as it is', () => {
    const rows = [
      { label: 'a', ratings: [1, 1] },
      { label: 'b', ratings: [1, 4] },
    ]
    expect(byDisagreement(rows).map((row) => row.label)).toEqual(['b', 'a'])
    expect(rows.map((row) => row.label)).toEqual(['a', 'b'])
  })
})
