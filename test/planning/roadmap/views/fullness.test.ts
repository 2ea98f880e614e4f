import { expect, test } from 'vitest'
import { loadSentence, tightestFirst } from '#app/planning/roadmap/views/plan/fullness.ts'

const row = (name: string, ...cells: [used: number, capacity: number][]) => ({
  role: name,
  name,
  cells: cells.map(([used, capacity]) => ({ used, capacity })),
})
const quarters = ['Q1', 'Q2']
const idle = row('Idle', [0, 2], [0, 2])
const busy = row('Busy', [1, 2], [2, 2])
const tight = row('Tight', [1.9, 2], [1.9, 2])
const missing = row('Missing', [0.5, 0], [0, 0])

test('the role that holds a plan back most comes first, over all quarters together', () => {
  const names = tightestFirst([idle, busy, missing, tight]).map(({ name }) => name)
  expect(names).toEqual(['Missing', 'Tight', 'Busy', 'Idle'])
})

test('the bottleneck is named even where no quarter of it is full', () => {
  expect(loadSentence({ loads: [busy, tight], quarters })).toBe(
    'Tightest: Tight, 95 % used over the plan. Fully used: Busy in Q2.',
  )
  expect(loadSentence({ loads: [idle, tight], quarters })).toBe(
    'Tightest: Tight, 95 % used over the plan. No role is fully used in any quarter.',
  )
})

test('a plan that needs nobody, or somebody who is not there, has no share', () => {
  expect(loadSentence({ loads: [idle], quarters })).toBe('No role is fully used in any quarter.')
  expect(loadSentence({ loads: [], quarters })).toBe('No role is fully used in any quarter.')
  expect(loadSentence({ loads: [missing], quarters })).toBe('No role is fully used in any quarter.')
})

test('of many full quarters four are told', () => {
  const full = Array.from({ length: 3 }, (_, at) => row(`R${at}`, [1, 1], [1, 1]))
  expect(loadSentence({ loads: full, quarters })).toBe(
    'Tightest: R0, 100 % used over the plan. Fully used: R0 in Q1; R0 in Q2; R1 in Q1; R1 in Q2 and 2 more.',
  )
})
