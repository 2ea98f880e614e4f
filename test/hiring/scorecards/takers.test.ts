import { expect, test } from 'vitest'
import { takersFor } from '#app/hiring/scorecards/panel/takers/takers.ts'
import type { Standings } from '#app/hiring/scorecards/panel/takers/takers.ts'

const people = ['Ada', 'Bo', 'Cy', 'Dee'].map((name) => ({ memberId: name, name }))
const untimed: Standings = { timed: false, by: {} }
const standings: Standings = {
  timed: true,
  by: { Ada: 'taking', Bo: 'busy', Cy: 'unavailable' },
}
const shown = (interviews: Parameters<typeof takersFor>[1]) =>
  takersFor(people, interviews).map(({ label, disabled }) => `${label}${disabled ? ' ✗' : ''}`)

test('without a time names stand as they are', () => {
  expect(shown([{ name: 'Call', standings: untimed }])).toEqual(['Ada', 'Bo', 'Cy', 'Dee'])
})

test('without a time too, who takes it or may have read what others wrote stands last', () => {
  const by: Standings['by'] = { Ada: 'taking', Cy: 'reader' }
  const call = { name: 'Call', standings: { timed: false, by } }
  expect(shown([call])).toEqual([
    'Bo',
    'Dee',
    'Ada, takes it already ✗',
    'Cy, may have read what others wrote ✗',
  ])
  const other: Standings = { timed: true, by: { Cy: 'reader', Dee: 'busy' } }
  expect(shown([call, { name: 'Case', standings: other }])).toEqual([
    'Bo, free for Case',
    'Ada, takes Call already, free for Case',
    'Dee, in another interview at the time of Case',
    'Cy, may have read what others wrote ✗',
  ])
})

test('of several interviews the one with a time is named, and who can take another one can be chosen', () => {
  expect(
    shown([
      { name: 'Call', standings: untimed },
      { name: 'Case', standings },
    ]),
  ).toEqual([
    'Dee, free for Case',
    'Cy, not free for Case',
    'Ada, takes Case already',
    'Bo, in another interview at the time of Case',
  ])
})

test('where all have a time, what stands against somebody is told of each', () => {
  const other: Standings = { timed: true, by: { Ada: 'busy', Bo: 'taking' } }
  expect(
    shown([
      { name: 'Call', standings: other },
      { name: 'Case', standings },
    ]),
  ).toEqual([
    'Dee, free at the times that are set',
    'Cy, not free for Case',
    'Ada, in another interview at the time of Call, takes Case already ✗',
    'Bo, takes Call already, in another interview at the time of Case ✗',
  ])
})
