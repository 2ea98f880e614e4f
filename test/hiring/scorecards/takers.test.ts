import { expect, test } from 'vitest'
import { takersFor } from '#app/hiring/scorecards/panel/takers/takers.ts'

const people = ['Ada', 'Bo', 'Cy', 'Dee'].map((name) => ({ memberId: name, name }))
const atTime = { taking: ['Ada'], busy: ['Bo'], unavailable: ['Bo', 'Cy'] }
const shown = (interviews: Parameters<typeof takersFor>[1]) =>
  takersFor(people, interviews).map(({ label, disabled }) => `${label}${disabled ? ' ✗' : ''}`)

test('without a time names stand as they are', () => {
  expect(shown([{ name: 'Call', atTime: null }])).toEqual(['Ada', 'Bo', 'Cy', 'Dee'])
})

test('of several interviews the one with a time is named, and who can take another one can be chosen', () => {
  expect(
    shown([
      { name: 'Call', atTime: null },
      { name: 'Case', atTime },
    ]),
  ).toEqual([
    'Dee, free for Case',
    'Cy, not free for Case',
    'Ada, takes Case already',
    'Bo, in another interview at the time of Case',
  ])
})

test('where all have a time, what stands against somebody is told of each', () => {
  const other = { taking: ['Bo'], busy: ['Ada'], unavailable: [] }
  expect(
    shown([
      { name: 'Call', atTime: other },
      { name: 'Case', atTime },
    ]),
  ).toEqual([
    'Dee, free at the times that are set',
    'Cy, not free for Case',
    'Ada, in another interview at the time of Call, takes Case already ✗',
    'Bo, takes Call already, in another interview at the time of Case ✗',
  ])
})
