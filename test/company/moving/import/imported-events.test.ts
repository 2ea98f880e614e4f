import { expect, test } from 'vitest'
import { readEvents, refuseForged } from '#app/company/moving/import/imported-events.ts'
import { Invalid } from '#app/problems.ts'

const [event, member, stranger] = [1, 2, 3].map(
  (number) => `01990000-0000-7000-8000-00000000000${number}`,
)
const row = {
  id: event,
  at: '2026-03-02T09:00:00.123456+00:00',
  actor_kind: 'member',
  actor_id: stranger,
  verb: 'opening.published',
  subject_type: 'opening',
  subject_id: event,
  data: { count: 1, list: ['a'], nothing: null },
}
const read = (change: object) => readEvents(JSON.stringify([{ ...row, ...change }]))
const limits = { alreadyHere: new Set([member ?? '']), latest: new Date('2026-03-02T09:00:01Z') }
const tried = (change: object) => () => refuseForged(read(change), limits)

test('events of others, until the export was made, come in as they are', () => {
  expect(read({})).toEqual([{ ...row, at: new Date('2026-03-02T09:00:00.123Z') }])
  expect(tried({})).not.toThrow()
  expect(tried({ actor_kind: 'system', actor_id: null })).not.toThrow()
})

test('nobody who is here already is said to have done something, however the id is written', () => {
  expect(tried({ actor_id: member })).toThrow('people who are here already')
  expect(tried({ actor_id: member?.toUpperCase() })).toThrow('people who are here already')
})

test('nothing happened after the export was made', () => {
  expect(tried({ at: '2026-03-02T09:00:02Z' })).toThrow('goes on after')
  expect(tried({ at: '2026-03-02T09:30:00+00:20' })).toThrow('goes on after')
})

test('what is no event is refused', () => {
  for (const change of [
    { id: 'x' },
    { actor_id: `{${member}}` },
    { at: 'yesterday' },
    { at: null },
    { actor_kind: 'owner' },
    { verb: '' },
    { data: { deep: {} } },
    { data: null },
  ])
    expect(() => read(change)).toThrow(Invalid)
})
