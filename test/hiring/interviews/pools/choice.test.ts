import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choosePeople, isOut } from '#app/hiring/interviews/pools/choice.ts'
import type { Poolmate } from '#app/hiring/interviews/pools/choice.ts'
import { missingOf } from '#app/hiring/interviews/pools/places.ts'
import { whoMeets } from '#app/hiring/interviews/pools/pool-words.ts'

const mate = (memberId: string, known: Partial<Poolmate> = {}): Poolmate => ({
  memberId,
  name: memberId,
  perWeek: 5,
  ahead: 0,
  inOpening: 0,
  elsewhere: false,
  ...known,
})

const one = (among: Poolmate[], taking: string[] = []) =>
  choosePeople([{ planId: 'plan', places: 1, among }], new Set(taking)).get('plan')

/** How many candidates each gets, one after the other. */
function share(candidates: number, limits: Record<string, number>) {
  const given = new Map(Object.keys(limits).map((id) => [id, 0]))
  for (let turn = 0; turn < candidates; turn += 1) {
    const among = [...given].map(([id, ahead]) =>
      mate(id, { perWeek: limits[id]!, ahead, inOpening: ahead }),
    )
    const [id = ''] = one(among) ?? []
    given.set(id, given.get(id)! + 1)
  }
  return Object.fromEntries(given)
}

test('forty candidates and a pool of five: eight each; who takes twice as many a week gets twice as many', () => {
  expect(share(40, { ana: 5, bo: 5, chi: 5, dee: 5, eve: 5 })).toEqual({
    ana: 8,
    bo: 8,
    chi: 8,
    dee: 8,
    eve: 8,
  })
  expect(share(30, { ana: 4, bo: 2 })).toEqual({ ana: 20, bo: 10 })
  expect(share(6, { ana: 0, bo: 5 })).toEqual({ ana: 0, bo: 6 })
})

const pools = fc.array(
  fc.record({
    places: fc.nat({ max: 3 }),
    among: fc.uniqueArray(
      fc
        .record({
          memberId: fc.constantFrom('ana', 'bo', 'chi', 'dee', 'eve'),
          perWeek: fc.nat({ max: 5 }),
          ahead: fc.nat({ max: 5 }),
          elsewhere: fc.boolean(),
        })
        .map(({ memberId, ...known }) => mate(memberId, known)),
      { selector: ({ memberId }) => memberId },
    ),
  }),
  { maxLength: 4 },
)

test('nobody is chosen twice for an interview, never more than asked, and fewer only where the pool has no more', () =>
  fc.assert(
    fc.property(pools, fc.subarray(['ana', 'bo']), (made, taking) => {
      const named = made.map((pool, at) => ({ ...pool, planId: `plan ${at}` }))
      const chosen = choosePeople(named, new Set(taking))
      for (const { planId, places, among } of named) {
        const mine = chosen.get(planId)!
        expect(new Set(mine).size).toBe(mine.length)
        expect(mine.length).toBe(Math.min(places, among.length))
        for (const id of mine) expect(among.map(({ memberId }) => memberId)).toContain(id)
      }
    }),
  ))

test('nobody takes two interviews of a stage where that can be avoided', () => {
  expect(one([mate('ana'), mate('bo', { ahead: 9 })], ['ana'])).toEqual(['bo'])
  expect(one([mate('ana')], ['ana'])).toEqual(['ana'])
  const among = {
    first: [mate('ana'), mate('bo')],
    second: [mate('ana'), mate('chi', { ahead: 9 })],
  }
  const chosen = choosePeople(
    [
      { planId: 'second', places: 1, among: among.second },
      { planId: 'first', places: 2, among: among.first },
    ],
    new Set(),
  )
  expect(Object.fromEntries(chosen)).toEqual({ first: ['ana', 'bo'], second: ['chi'] })
})

test('among those with as much room come first whoever did least here, then the first by name', () => {
  expect(one([mate('ana', { ahead: 1 }), mate('bo')])).toEqual(['bo'])
  expect(one([mate('ana', { inOpening: 1 }), mate('bo')])).toEqual(['bo'])
  expect(one([mate('bo'), mate('ana')])).toEqual(['ana'])
  expect(one([mate('ana', { elsewhere: true }), mate('bo', { ahead: 9 })])).toEqual(['bo'])
})

test('who stepped back is not chosen again, wherever it was; who may have read others neither', () => {
  const past = { candidacyId: 'here', planId: 'plan', stageId: 's', interviewerId: 'ana' }
  const other = { ...past, planId: 'another' }
  const asked = { candidacyId: 'here', planId: 'plan', revealed: false }
  const out = (row: typeof past, ending: string | null, revealed = false) =>
    isOut('ana', [{ ...row, ending }], { ...asked, revealed })
  expect(out({ ...other, candidacyId: 'elsewhere' }, 'recused')).toBe(true)
  expect(out({ ...other, candidacyId: 'elsewhere' }, 'cancelled', true)).toBe(false)
  expect(out(other, 'cancelled')).toBe(false)
  expect(out(other, 'cancelled', true)).toBe(true)
  expect(out(other, null, true)).toBe(false)
  expect(out(past, null)).toBe(true)
  expect(isOut('bo', [{ ...past, ending: 'recused' }], asked)).toBe(false)
})

test('a pool is short of those who stepped back; where all are named, of those never set up', () => {
  const interviewers = ['ana', 'bo', 'chi'].map((memberId) => ({ memberId }))
  const pool = { id: 'plan', peoplePerCandidate: 2, interviewers }
  const row = (interviewerId: string, ending: string | null = null) => ({
    planId: 'plan',
    interviewerId,
    ending,
    startsAt: null,
  })
  const now = new Date(0)
  const timed = { ...row('ana'), startsAt: new Date(1) }
  expect(missingOf(pool, [], now)).toEqual({ named: [], places: 2 })
  expect(missingOf(pool, [row('ana'), row('bo', 'recused')], now).places).toBe(1)
  expect(missingOf(pool, [row('ana'), row('bo', 'no-show')], now).places).toBe(0)
  expect(
    missingOf(pool, [row('ana', 'no-show'), row('ana'), row('bo', 'replaced')], now).places,
  ).toBe(1)
  expect(
    missingOf(
      pool,
      ['ana', 'bo', 'dee'].map((id) => row(id)),
      now,
    ).places,
  ).toBe(0)
  expect(missingOf(pool, [timed, row('bo', 'recused')], now).places).toBe(0)
  expect(missingOf(pool, [{ ...timed, ending: 'recused' }], now).places).toBe(2)
  expect(missingOf(pool, [timed, row('bo', 'recused')], new Date(2)).places).toBe(1)
  const shrunk = { ...pool, peoplePerCandidate: 1, interviewers: [{ memberId: 'bo' }] }
  expect(missingOf(shrunk, [row('gone')], now)).toEqual({ named: [], places: 0 })
  expect(missingOf(shrunk, [], now)).toEqual({ named: ['bo'], places: 0 })
  const all = { ...pool, peoplePerCandidate: null }
  expect(missingOf(all, [row('ana', 'recused')], now)).toEqual({ named: ['bo', 'chi'], places: 0 })
  const three = { ...pool, peoplePerCandidate: 3 }
  expect(missingOf(three, [row('ana', 'recused')], now)).toEqual({
    named: ['bo', 'chi'],
    places: 0,
  })
})

test('a pool is told by its names', () => {
  expect(whoMeets(['Ana', 'Bo', 'Chi'], 1)).toBe('one of Ana, Bo and Chi')
  expect(whoMeets(['Ana', 'Bo'], 2)).toBe('Ana and Bo')
  expect(whoMeets(['Ana', 'Bo'], null)).toBe('Ana and Bo')
})
