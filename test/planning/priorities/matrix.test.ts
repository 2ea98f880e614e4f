import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  movedPoints,
  shownNumber,
  undoFields,
} from '#app/planning/priorities/matrix/moves/moves.ts'
import { along, axisOf, roundUp, valueAt } from '#app/planning/priorities/matrix/place/axis.ts'
import { dimensionsOf } from '#app/planning/priorities/matrix/place/dimensions.ts'
import { centreOf, sides } from '#app/planning/priorities/matrix/place/bubble.ts'
import { pictureOf, quadrantOf } from '#app/planning/priorities/matrix/place/picture.ts'
import {
  firstSetup,
  pictureSearch,
  setupFrom,
} from '#app/planning/priorities/matrix/place/query.ts'
import { fieldsFor, heldAt } from '#app/planning/priorities/matrix/plot/drag.ts'
import { receiveBubbles, sendBubbles } from '#app/planning/priorities/matrix/plot/sent-bubbles.ts'
import { thirds } from '#app/planning/priorities/matrix/plot/legend.tsx'
import { takeawayOf } from '#app/planning/priorities/matrix/view.ts'
import { meanOf } from '#app/planning/three-point.ts'
import { criteria, itemWith } from './portfolio.ts'

const dimensions = dimensionsOf(criteria, 'GBP')
const find = (key: string) => dimensions.find((one) => one.key === key)!
const setup = { ...firstSetup, x: 'cost', size: 'loss', colour: 'p-data' }

describe('axes', () => {
  test('declared ends stay, open ones are round and have room', () => {
    expect(axisOf(find('p-data'), [0.2])).toMatchObject({ low: 0, high: 1, split: 0.5 })
    expect(axisOf(find('criterion.risk'), [3])).toMatchObject({ low: 1, high: 5 })
    expect(axisOf(find('value'), [90, null])).toMatchObject({ low: 0, high: 100 })
    expect(axisOf(find('by-balanced'), [-40, 70])).toMatchObject({ low: -50, high: 80 })
    expect(axisOf(find('value'), [])).toMatchObject({ low: 0, high: 1 })
    expect(axisOf(find('value'), [90], 30).split).toBe(30)
    expect(axisOf(find('value'), [90], 300).split).toBe(50)
  })

  test('a value lies within its axis, and the number under a place is near it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (value) => {
        const axis = axisOf(find('value'), [value])
        expect(axis.high).toBeGreaterThanOrEqual(value)
        expect(roundUp(value)).toBeLessThanOrEqual(Math.max(value * 1.5, 1e-9))
        const back = valueAt(axis, along(axis, value))
        expect(Math.abs(back - value)).toBeLessThanOrEqual((axis.high - axis.low) / 199)
      }),
    )
  })

  test('chances are read in percent and stay shares underneath', () => {
    const axis = axisOf(find('p-data'), [0.2])
    expect(axis.ticks.map(({ text }) => text)).toEqual(['0', '25', '50', '75', '100'])
    expect(valueAt(axis, 50)).toBe(0.5)
    expect(thirds(axis)).toEqual(['below 33.3 %', '33.3 % to 66.7 %', 'from 66.7 %'])
  })

  test('scales with steps are left on a step', () => {
    const axis = axisOf(find('wsjf.job-size'), [8])
    expect([0, 25, 47, 100].map((percent) => valueAt(axis, percent))).toEqual([1, 5, 8, 20])
  })
})

describe('the picture', () => {
  const items = [
    itemWith(1, { value: 100, cost: 10, loss: 5, 'p-data': 0.2 }),
    itemWith(2, { value: 900, cost: 90, loss: 0, 'p-data': 0.5 }),
    itemWith(3, { value: 500, cost: 50 }),
    itemWith(4, { value: 700 }),
  ]
  const picture = pictureOf(items, setup, dimensions)
  const bubble = (number: number) => picture.bubbles.find((one) => one.number === number)!

  test('what is missing has no place, no size or no colour, and never counts as 0', () => {
    expect(picture.bubbles.map(({ number }) => number).toSorted()).toEqual([1, 2, 3])
    expect(picture.rows[3]!.values).toMatchObject({ x: null, size: null })
    expect([bubble(1).band, bubble(2).band, bubble(3).band]).toEqual([0, 1, null])
    expect([bubble(2).across, bubble(3).across]).toEqual([24, null])
    expect(takeawayOf(picture, ['', '', '', ''])).toContain('1 of 4 has no place')
  })

  test('quadrants count clockwise from top left', () => {
    const at = (x: number | null, y: number) =>
      quadrantOf({ x, y, size: null, colour: null }, picture)
    expect([at(0, 900), at(90, 900), at(90, 0), at(0, 0), at(null, 0)]).toEqual([0, 1, 2, 3, null])
    expect(takeawayOf(picture, ['Wins', '', '', ''])).not.toContain('Wins')
  })

  test('one lies somewhere, several lie', () => {
    const ends = [itemWith(1, { value: 900, cost: 10 }), itemWith(2, { value: 10, cost: 90 })]
    const said = (list: typeof items) =>
      takeawayOf(pictureOf(list, setup, dimensions), ['Wins', '', '', ''])
    expect(said(ends)).toBe('1 of 2 lies in “Wins”.')
    expect(said([...ends, itemWith(3, { value: 900, cost: 10 })])).toBe('2 of 3 lie in “Wins”.')
  })

  test('an edit to one use case never moves another’s figures', () => {
    const edited = items.with(0, itemWith(1, { value: 99_999, cost: 1 }))
    const after = pictureOf(edited, setup, dimensions)
    expect(after.rows.slice(1)).toEqual(picture.rows.slice(1))
  })

  test('a chance follows from all four, or is missing', () => {
    const all = { 'p-data': 0.5, 'p-model': 0.5, 'p-deploy': 0.5, 'p-adopt': 1 }
    expect(find('chance').read(itemWith(1, all))).toBe(0.125)
    expect(find('chance').read(itemWith(1, { 'p-data': 0.5 }))).toBeNull()
    expect(find('effort').movable).toBe(false)
  })

  test('200 use cases keep their numbers and do not label over each other', () => {
    const many = Array.from({ length: 200 }, (_, i) =>
      itemWith(i + 1, { value: (i * 7919) % 1000, cost: (i * 104_729) % 300 }),
    )
    const crowd = pictureOf(many, { ...setup, size: '' }, dimensions)
    const { bubbles } = crowd
    expect(bubbles).toHaveLength(200)
    expect(bubbles.filter(({ label }) => label).length).toBeLessThan(60)
    const sent = [null, ...sides].map((label) => ({ ...bubbles[0]!, label })).concat(bubbles)
    expect(new Set(sent.map(({ beside }) => beside === null))).toEqual(new Set([true, false]))
    expect(receiveBubbles(sendBubbles(sent), crowd)).toEqual(sent)
  })

  test('none lies on another one: it is drawn beside its place, which stays what it was', () => {
    const close = Array.from({ length: 5 }, (_, i) =>
      itemWith(i + 1, { value: 500 + i, cost: 100 }),
    )
    const { bubbles } = pictureOf(close, { ...setup, size: '' }, dimensions)
    const drawn = bubbles.map((one) => centreOf(one))
    for (const [i, a] of drawn.entries())
      for (const b of drawn.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24)
    expect(new Set(bubbles.map(({ left }) => left)).size).toBe(1)
    expect(bubbles[0]!.beside).toBeNull()
    const alone = pictureOf(items, setup, dimensions).bubbles
    expect(alone.map(({ beside }) => beside)).toEqual([null, null, null])
  })

  test('a title that has no room at either side stands above or below', () => {
    const row = [60, 150, 240].map((cost, i) => ({
      ...itemWith(i + 1, { value: 500, cost }),
      title: 'A title of as many letters as fit into a line of its own and another',
    }))
    const corner = itemWith(4, { value: 0, cost: 300 })
    const { bubbles } = pictureOf([...row, corner], { ...setup, size: '' }, dimensions)
    expect(bubbles.every(({ label }) => label !== null)).toBe(true)
    expect(bubbles.some(({ label }) => label === 'above' || label === 'below')).toBe(true)
  })

  test('titles keep off the lines between quadrants where they can', () => {
    const long = { ...itemWith(1, { value: 700, cost: 45 }), title: 'A title of some letters' }
    const edge = itemWith(2, { value: 900, cost: 100 })
    const { bubbles } = pictureOf([long, edge], { ...setup, size: '' }, dimensions)
    expect(bubbles.find(({ number }) => number === 1)!.label).toBe('left')
  })
})

describe('what an address asks for', () => {
  const ask = (search: string) => setupFrom(new URLSearchParams(search), firstSetup, dimensions)

  test('known dimensions count, others stay; other axes have no names', () => {
    expect(ask('')).toEqual(firstSetup)
    expect(ask('x=nonsense&colour=none')).toMatchObject({ x: 'effort', colour: '' })
    expect(ask('x=cost').quadrants).toEqual(['', '', '', ''])
    expect(ask('size=loss').quadrants).toEqual(firstSetup.quadrants)
    expect(pictureSearch(new URLSearchParams('x=cost&move=3&y='))).toBe('?x=cost')
  })
})

describe('moves', () => {
  const points = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([low = 0, mode = 0, high = 0]) => ({ low, mode, high }))

  test('stay in order and on the scale, the mean where it was put', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 1, noNaN: true }), (before, to) => {
        const after = movedPoints(before, to, { min: 0, max: 1 })
        expect(meanOf(after)).toBeCloseTo(to, 9)
        expect(after.low).toBeGreaterThanOrEqual(0)
        expect(after.high).toBeLessThanOrEqual(1)
        expect(after.low <= after.mode && after.mode <= after.high).toBe(true)
      }),
    )
    const scale = { min: 1, max: 20, steps: [1, 2, 3, 5, 8, 13, 20] }
    expect(movedPoints({ low: 1, mode: 3, high: 5 }, 13, scale)).toEqual({
      low: 5,
      mode: 13,
      high: 20,
    })
    expect(movedPoints(null, 7, { min: 0, max: 10 })).toEqual({ low: 7, mode: 7, high: 7 })
  })

  test('are taken back by the exact numbers', () => {
    const before = { low: 0.1, mode: 1 / 3, high: 0.9 }
    const after = { low: 0.3, mode: 0.5, high: 0.7 }
    const undo = undoFields(7, [{ quantity: 'p-data', before, after }])
    expect(undo).toMatchObject({ useCase: '7', 'moves[0].was': '0.5' })
    expect(Number(undo['moves[0].mode'])).toBe(1 / 3)
    expect(undoFields(7, [{ quantity: 'cost', before: null, after }])['moves[0].missing']).toBe(
      'yes',
    )
    expect(shownNumber(before)).toBe(0.388889)
  })

  test('a drag says the same as the form, and only along axes that can be set', () => {
    const items = [itemWith(1, { value: 500, effort: 2 }), itemWith(2, { value: 900, effort: 4 })]
    const picture = pictureOf(items, firstSetup, dimensions)
    const bubble = picture.bubbles.find(({ number }) => number === 1)!
    const held = heldAt(picture, bubble, { right: 0.3, up: 0.1 })
    expect(held.left).toBe(bubble.left)
    expect(fieldsFor(picture, bubble, held)).toEqual({
      useCase: '1',
      'moves[0].quantity': 'value',
      'moves[0].was': '500',
      'moves[0].mode': '600',
    })
    expect(fieldsFor(picture, bubble, heldAt(picture, bubble, { right: 0, up: 0 }))).toBeNull()
  })

  test('a bubble drawn beside its place is dragged from there, and its figure goes as far', () => {
    const items = [itemWith(1, { value: 500, cost: 50 })]
    const picture = pictureOf(items, setup, dimensions)
    const bubble = { ...picture.bubbles[0]!, beside: { left: 58, bottom: 41 } }
    const still = heldAt(picture, bubble, { right: 0, up: 0 })
    expect(still.drawn.left).toBeCloseTo(58, 0)
    expect(still.drawn.bottom).toBeCloseTo(41, 0)
    const held = heldAt(picture, bubble, { right: 0.1, up: 0.2 })
    expect(held.drawn.left - bubble.beside.left).toBeCloseTo(held.left - bubble.left, 5)
    expect(held.drawn.left).toBeCloseTo(68, 0)
    expect(held.drawn.bottom - bubble.beside.bottom).toBeCloseTo(held.bottom - bubble.bottom, 5)
  })
})
