import { expect, test } from 'vitest'
import { Draft } from '#app/math/optimisation/search/annealing/draft.ts'
import { layOut } from '#app/math/optimisation/search/layout.ts'
import { LooseState } from '#app/math/optimisation/search/annealing/loose-state.ts'

const option = (value: number, amount: number) => ({
  start: 0,
  end: 1,
  value,
  rows: [0],
  amounts: [amount],
})
const item = (value: number, amount: number, required = false) => ({
  options: [option(value, amount)],
  required,
})
const layout = layOut({
  limits: [3],
  items: [item(10, 2), item(7, 1, true), item(20, 2)],
  supplies: [{ cost: 4, most: 2, whole: true, group: 0, rows: [0], amounts: [-1] }],
  groups: [1],
  precedences: [],
  exclusions: [],
})

function filled() {
  const state = new LooseState(layout, Float64Array.of(5))
  state.choose(0, 0)
  state.choose(1, 1)
  return { state, draft: new Draft(state, 6), before: state.toChoice() }
}

test('a draft sees what is short before anything changes, and names who may leave', () => {
  const { state, draft, before } = filled()
  draft.choose(2, 2)
  expect(draft.worth).toBe(20)
  expect(draft.shortRow()).toBe(0)
  expect(draft.userOf(0, 1)).toBe(0)
  draft.choose(0, -1)
  expect(draft.worth).toBe(10)
  expect(draft.shortRow()).toBe(-1)
  expect(draft.userOf(0, 0)).toBe(-1)
  expect(state.toChoice()).toEqual(before)
})

test('applied it gains what it is worth where nothing breaks, and reverted it leaves no trace', () => {
  const { state, draft, before } = filled()
  draft.choose(2, 2)
  draft.choose(0, -1)
  expect(draft.apply()).toBe(draft.worth)
  expect(state).toMatchObject({ value: 27, broken: 0, lack: 0 })
  draft.revert()
  expect(state.toChoice()).toEqual(before)
  expect(state.value).toBe(17)
})

test('what is bought makes room, and a cleared draft begins anew', () => {
  const { state, draft } = filled()
  draft.choose(2, 2)
  draft.buy(0, 1)
  expect(draft).toMatchObject({ worth: 16, isBuying: true })
  expect(draft.shortRow()).toBe(0)
  expect(draft.apply()).toBe(16 - 5)
  expect(state).toMatchObject({ broken: 1, lack: 5 })
  draft.revert()
  draft.clear()
  expect(draft).toMatchObject({ worth: 0, isBuying: false })
  expect(draft.shortRow()).toBe(-1)
  expect(draft.userOf(0, 0)).toBe(0)
})
