import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readGiven, rowsOf } from '#app/hiring/portal/meetings/given/given-rows.ts'
import type { GivenRow } from '#app/hiring/portal/meetings/given/given-rows.ts'
import { giveTimes, showGiven } from '#app/hiring/portal/meetings/given/given-times.server.ts'
import { withdraw } from '#app/hiring/portal/replies.server.ts'
import { findTimes } from '#app/hiring/scheduling/times/times.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addChooser, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { testNow } from '#test/support/people.ts'

const zone = 'America/New_York'
const bounds = { now: testNow, minutes: 60, zone }
const row = (day: string, from: string, to: string): GivenRow => ({ day, from, to })
const iso = (at: number | undefined) => new Date(at ?? 0).toISOString()

describe('rows as they are typed', () => {
  test('are read by the clock of their zone, on both sides of a change of clocks', () => {
    const read = readGiven(
      [row('2026-03-06', '09:00', '11:00'), row('', '', ''), row('2026-03-09', '09:00', '11:00')],
      bounds,
    )
    expect(read.ok && read.times.map(({ from }) => iso(from))).toEqual([
      '2026-03-06T14:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
    ])
  })

  test('that touch are one time, and come back as they were typed', () => {
    const typed = [row('2026-03-06', '11:00', '12:00'), row('2026-03-06', '09:00', '11:00')]
    const read = readGiven(typed, bounds)
    expect(read.ok && rowsOf(read.times, zone)).toEqual([row('2026-03-06', '09:00', '12:00')])
  })

  test('across midnight are two rows, and come back as the one time they are', () => {
    const typed = [row('2026-03-06', '23:40', '00:00'), row('2026-03-07', '00:00', '01:00')]
    const read = readGiven(typed, bounds)
    expect(read.ok && read.times.map(({ from, to }) => (to - from) / 60_000)).toEqual([80])
    expect(read.ok && rowsOf(read.times, zone)).toEqual(typed)
    const alone = readGiven(typed.slice(0, 1), bounds)
    expect(!alone.ok && Object.keys(alone.errors)).toEqual(['rows[0].to'])
  })

  test.each([
    [row('', '09:00', '11:00'), 'rows[0].day'],
    [row('2026-02-30', '09:00', '11:00'), 'rows[0].day'],
    [row('2026-03-06', '', '11:00'), 'rows[0].from'],
    [row('2026-03-06', '09:00', 'noon'), 'rows[0].to'],
    [row('2026-03-06', '11:00', '09:00'), 'rows[0].to'],
    [row('2026-03-06', '09:00', '09:45'), 'rows[0].to'],
    [row('2026-02-20', '09:00', '11:00'), 'rows[0].day'],
    [row('2026-12-20', '09:00', '11:00'), 'rows[0].day'],
  ])('%j is refused at %s', (typed, field) => {
    const read = readGiven([typed], bounds)
    expect(!read.ok && Object.keys(read.errors)).toEqual([field])
  })

  test('whatever is typed is read or refused', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom('2026-03-08', '02:30', '24:00'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text), { maxLength: 6 }), (typed) => {
        const read = readGiven(
          typed.map(([day, from, to]) => row(day, from, to)),
          bounds,
        )
        for (const { from, to } of read.ok ? read.times : [])
          expect(to - from).toBeGreaterThanOrEqual(60 * 60_000)
      }),
    )
  })
})

describe('a candidate whom no offered time fits', () => {
  let here: SchedulingWorld

  beforeAll(async () => {
    here = await openScheduling()
  })
  afterAll(() => here.data.close())

  const times = ['2026-03-09T10:00Z', '2026-03-09T15:00Z']
  const candidate = (name: string) => addChooser(here, name, { times, by: [here.ines, here.omar] })
  type Chooser = Awaited<ReturnType<typeof candidate>>
  const give = ({ portal, address }: Chooser, ...rows: GivenRow[]) =>
    giveTimes(portal, address, { rows, zone })
  const seen = ({ key }: Chooser) => findTimes(here.manager, key)
  const toldOf = async () =>
    (await waitingMails(here.data.database, here.manager.services.secret)).filter(({ subject }) =>
      subject.includes('gave times'),
    )

  test('gives times, which the team sees first among those that fit everybody', async () => {
    const one = await candidate('Gia Giver')
    await give(one, row('2026-03-20', '10:00', '12:30'), row('2026-03-11', '20:00', '23:00'))
    const { given, proposed, plan } = await seen(one)
    expect(given.map(({ from }) => iso(from))).toEqual([
      '2026-03-12T00:00:00.000Z',
      '2026-03-20T14:00:00.000Z',
    ])
    const fitting = proposed.filter(({ fits }) => fits)
    expect(fitting.length).toBeGreaterThan(0)
    expect(proposed.slice(0, fitting.length).every(({ fits }) => fits)).toBe(true)
    expect(proposed.length).toBeGreaterThan(fitting.length)
    for (const { at } of fitting) {
      expect(at.toISOString() >= '2026-03-20T14:00').toBe(true)
      expect(at.getTime() + plan.minutes * 60_000).toBeLessThanOrEqual(given[1]!.to)
    }
    expect((await toldOf()).map(({ to }) => to).length).toBe(1)
  })

  test('sees them again, changes them, and takes them back; the same again is no news', async () => {
    const one = await candidate('Chan Ger')
    const before = (await toldOf()).length
    await give(one, row('2026-03-10', '09:00', '12:00'))
    await give(one, row('2026-03-10', '09:00', '12:00'))
    expect((await toldOf()).length).toBe(before + 1)
    const asked = { asked: zone, remembered: null }
    expect(await showGiven(one.portal, one.address, asked)).toMatchObject({
      open: true,
      rows: [row('2026-03-10', '09:00', '12:00')],
    })
    expect((await one.show()).given).toEqual(['Tuesday 10 March, 09:00–12:00'])
    const later = { ...one.portal, now: new Date('2026-03-11T12:00Z') }
    expect((await showGiven(later, one.address, asked)).rows).toEqual([])
    expect(await give(one)).toEqual({ given: 0 })
    expect((await one.show()).given).toEqual([])
    expect((await seen(one)).given).toEqual([])
    const told = await transaction(here.manager, (tx) =>
      tx.db
        .select()
        .from(events)
        .where(eq(events.subjectId, one.id))
        .orderBy(events.transaction, events.sequence),
    )
    const verbs = told.map(({ verb }) => verb).filter((verb) => verb.includes('given'))
    expect(verbs).toEqual(['meeting.times-given', 'meeting.given-times-taken-back'])
  })

  test('has none left once a time is booked', async () => {
    const one = await candidate('Boo Ker')
    await give(one, row('2026-03-10', '09:00', '12:00'))
    await one.choose(0)
    expect((await one.show()).given).toEqual([])
    expect((await seen(one)).given).toEqual([])
  })

  test('gives none that make no sense, none for others, and none when it is over', async () => {
    const [one, other] = [await candidate('Sen Se'), await candidate('Oth Er')]
    await expect(give(one, row('2026-03-10', '12:00', '09:00'))).rejects.toThrow(Invalid)
    const theirs = { ...one, address: other.address }
    await expect(give(theirs, row('2026-03-10', '09:00', '12:00'))).rejects.toThrow(NotFound)
    const mixed = { application: one.address.application, meeting: other.address.meeting }
    await expect(showGiven(one.portal, mixed, { asked: null, remembered: null })).rejects.toThrow(
      NotFound,
    )
    await withdraw(one.portal, { id: one.id, reason: '' })
    await expect(give(one, row('2026-03-10', '09:00', '12:00'))).rejects.toThrow(Invalid)
  })
})
