import { expect, test } from 'vitest'
import { wordsToSetUp } from '#app/hiring/scorecards/pool/to-set-up.ts'

const people = ['Ana', 'Bo', 'Chi'].map((name) => ({ memberId: name, name }))
const now = new Date(0)
const plan = (peoplePerCandidate: number | null) => ({
  id: 'coding',
  name: 'Coding',
  peoplePerCandidate,
  interviewers: people,
})
const taken = (interviewerId: string) => ({
  planId: 'coding',
  interviewerId,
  ending: null,
  startsAt: null,
})

test.each([
  ['everybody', null, [], 'Ana, Bo and Chi'],
  ['who is not set up yet', null, ['Bo'], 'Ana and Chi'],
  ['some of a pool', 1, [], 'one of Ana, Bo and Chi'],
  ['more of a pool', 2, [], 'two of Ana, Bo and Chi'],
])('%s', (_, each, set, who) => {
  const pools = new Map([['coding', { others: people }]])
  const found = wordsToSetUp(plan(each), { rows: set.map(taken), pools, now })
  expect(found).toEqual([{ id: 'coding', name: 'Coding', who }])
})

test.each([
  [2, ['Ana'], 'two of a pool of which only Ana can be asked'],
  [1, [], 'one of a pool of which none can be asked'],
])('a pool that is too small for %i says so', (each, left, who) => {
  const others = people.filter(({ name }) => left.includes(name))
  const pools = new Map([['coding', { others }]])
  expect(wordsToSetUp(plan(each), { rows: [], pools, now })).toMatchObject([{ who }])
})

test('nothing is said where all is set up', () => {
  const pools = new Map([['coding', { others: people }]])
  expect(wordsToSetUp(plan(1), { rows: [taken('Bo')], pools, now })).toEqual([])
})
