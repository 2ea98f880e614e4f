import { expect, test } from 'vitest'
import { Chance } from '#app/math/optimisation/search/annealing/chance.ts'
import { LooseState } from '#app/math/optimisation/search/annealing/loose-state.ts'
import { Room } from '#app/math/optimisation/search/annealing/room.ts'
import { layOut } from '#app/math/optimisation/search/layout.ts'

const option = (value: number, row: number, start = 0) => ({
  start,
  end: start + 1,
  value,
  rows: [row],
  amounts: [1],
})
const item = (...options: ReturnType<typeof option>[]) => ({ options, required: false })

/** One place in each of two rows; the newcomer wants the first. */
const newcomer = 2
const instanceWith = (second: number[], supplies: { cost: number }[] = []) => ({
  limits: [1, second.length],
  items: [
    item(option(30, 0), ...second.map((value) => option(value, 1))),
    item(option(5, 1)),
    item(option(40, 0)),
  ],
  supplies: supplies.map(({ cost }) => ({
    cost,
    most: 1,
    whole: true,
    group: 0,
    rows: [0],
    amounts: [-1],
  })),
  groups: [1],
  precedences: [],
  exclusions: [],
})

/** What comes of making room for the newcomer where nothing may be lost, over so many throws. */
function ends(instance: ReturnType<typeof instanceWith>) {
  const layout = layOut(instance)
  return new Set(
    Array.from({ length: 40 }, (_, seed) => {
      const state = new LooseState(layout, Float64Array.of(5, 5))
      state.stiffness = 100
      state.load({ options: [0, -1, -1], units: [] })
      const room = new Room(state, new Chance((seed + 1) * 48_271_000))
      state.begin()
      const gain = state.choose(newcomer, layout.first[newcomer] as number)
      const made = gain + room.make(0, false)
      expect(made).toBeCloseTo(state.value - 30 - 100 * state.lack, 6)
      return state.toChoice().options.join() + (state.units[0] ? ' bought' : '')
    }),
  )
}

test('what is in the way is moved where that is worth more than taking it out', () => {
  expect(ends(instanceWith([28]))).toEqual(new Set(['1,-1,0', '-1,-1,0']))
  expect(ends(instanceWith([-10]))).toEqual(new Set(['-1,-1,0']))
})

test('room is bought where there is somebody to buy it from', () => {
  expect(ends(instanceWith([-10], [{ cost: 3 }]))).toEqual(new Set(['-1,-1,0', '0,-1,0 bought']))
})

test.each([
  { second: [-10], expected: ['1,-1,0', '0,-1,0'] },
  { second: [], expected: ['0,-1,0'] },
])('what is required is moved where it can be, and never taken out: $expected', (given) => {
  const { items, ...rest } = instanceWith(given.second)
  const [first, ...others] = items
  const required = [{ options: first?.options ?? [], required: true }, ...others]
  expect(ends({ ...rest, items: required })).toEqual(new Set(given.expected))
})
