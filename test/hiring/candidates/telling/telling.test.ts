import { expect, test } from 'vitest'
import { tellingOf } from '#app/hiring/candidates/telling/telling.ts'

const met = {
  lastMetAt: new Date('2026-03-02T15:00Z'),
  places: [{ country: 'CA', region: 'ON' }],
  employerSize: 40,
}

const standingAt = (now: string) => tellingOf(met, new Date(now))?.standing

test('forty-five days run from the last interview', () => {
  const telling = tellingOf(met, new Date('2026-03-03T09:00Z'))
  expect(telling).toMatchObject({ days: 45, jurisdiction: 'Ontario', standing: 'later' })
  expect(telling?.dueAt).toEqual(new Date('2026-04-16T15:00Z'))
})

test('two weeks before it is something to do, and after it late', () => {
  expect(standingAt('2026-04-02T14:59Z')).toBe('later')
  expect(standingAt('2026-04-02T15:00Z')).toBe('soon')
  expect(standingAt('2026-04-16T15:00Z')).toBe('soon')
  expect(standingAt('2026-04-16T15:01Z')).toBe('late')
})

test('elsewhere, in small companies and before the law no clock runs', () => {
  const now = new Date('2026-06-01T09:00Z')
  expect(tellingOf({ ...met, places: [{ country: 'GB' }] }, now)).toBeNull()
  expect(tellingOf({ ...met, employerSize: 10 }, now)).toBeNull()
  expect(tellingOf({ ...met, employerSize: null }, now)?.standing).toBe('late')
  expect(tellingOf({ ...met, lastMetAt: new Date('2025-12-30T15:00Z') }, now)).toBeNull()
})
