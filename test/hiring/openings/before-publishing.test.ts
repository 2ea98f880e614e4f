import { expect, test } from 'vitest'
import { beforePublishing } from '#app/hiring/openings/publication/before-publishing.ts'
import { allowed, refused } from '#app/problems.ts'

const ready = {
  findings: [],
  pay: true,
  useCases: 1,
  isOwnText: true,
  approvers: 1,
  approval: allowed,
}
const states = (change: object) =>
  beforePublishing({ ...ready, ...change }).map(({ label, state }) => `${state}: ${label}`)

test('a draft that lacks nothing is done with everything', () =>
  expect(states({})).toEqual([
    'done: The job description breaks no rule',
    'done: The text is your own',
    'done: AI use cases are named',
    'done: Pay is set',
    'done: Everybody asked approved this version',
  ]))

test('what stops it comes first and says why, what is advised after it', () => {
  const blocking = { severity: 'block', reason: 'Pay has to be told in New York.', source: 'a law' }
  const change = { findings: [blocking], useCases: 0, approval: refused('Ana has not approved.') }
  expect(states(change)).toEqual([
    'open: The job description breaks no rule',
    'open: Everybody asked approved this version',
    'advised: AI use cases are named',
    'done: The text is your own',
    'done: Pay is set',
  ])
  expect(beforePublishing({ ...ready, ...change }).map(({ why }) => why)).toContain(
    'Pay has to be told in New York. (a law)',
  )
})

test('a text that nobody has touched since the role card gave it is advised to be read', () =>
  expect(states({ isOwnText: false })[0]).toBe('advised: The text is your own'))

test('pay that is not set is advised, and nobody is waited for where nobody is asked', () => {
  expect(states({ pay: false })).toContain('advised: Pay is set')
  expect(states({ approvers: 0 })).toHaveLength(4)
})
