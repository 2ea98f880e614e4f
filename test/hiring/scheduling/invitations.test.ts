import ICAL from 'ical.js'
import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { cancelByTeam } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { schedulingJobs } from '#app/hiring/scheduling/scheduling.job.ts'
import { replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { jobsTransaction } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { waitingMails } from '#test/support/mails.ts'
import type { WaitingMail } from '#test/support/mails.ts'
import {
  addChooser,
  interviewsOf,
  openScheduling,
  standingOf,
} from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'

let here: SchedulingWorld

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

const candidate = (name: string, times: string[]) =>
  addChooser(here, name, { times, by: [here.ines] })
const mailsOf = async (name: string) =>
  (await waitingMails(here.data.database, here.manager.services.secret)).filter(({ text }) =>
    text.includes(name),
  )
const later = (hours: number): Context => ({
  ...here.manager,
  now: new Date(here.manager.now.getTime() + hours * 3_600_000),
})

const entriesOf = (mails: WaitingMail[]) => mails.flatMap(entryOf)

/** What a calendar reads in a mail. */
function entryOf({ to, text, calendar }: WaitingMail) {
  if (!calendar) return []
  const component = new ICAL.Component(ICAL.parse(calendar.text) as unknown[])
  const event = component.getFirstSubcomponent('vevent')!
  const value = (name: string) => event.getFirstPropertyValue(name)
  return {
    to,
    text: `${text} ${calendar.text}`,
    method: String(component.getFirstPropertyValue('method')),
    sent: calendar.method,
    uid: String(value('uid')),
    sequence: Number(value('sequence')),
    status: String(value('status')),
    start: String(value('dtstart')),
    attendee: String(value('attendee')),
  }
}

/** Carries out what is due of this part, in this process. */
async function runJobs(ctx: Context) {
  const { database } = here.data
  const jobs = schedulingJobs({ database, services: ctx.services })
  const rows = await jobsTransaction({ db: database }, (tx) =>
    tx.db.select().from(outbox).where(isNull(outbox.doneAt)),
  )
  for (const row of rows) {
    const handler = jobs[row.kind]
    if (!handler || row.availableAt > ctx.now) continue
    await handler({ ...row, attempt: 1, now: ctx.now, signal: AbortSignal.timeout(10_000) })
    await jobsTransaction({ db: database }, (tx) =>
      tx.db.update(outbox).set({ doneAt: ctx.now }).where(eq(outbox.id, row.id)),
    )
  }
}

describe('invitations', () => {
  test('keep their identity, count up, end cancelled, and tell each side its own', async () => {
    const name = 'Zora Invited'
    const one = await candidate(name, ['2026-03-27T10:00Z', '2026-03-30T10:00Z'])
    await one.choose(0)
    await one.choose(1)
    await cancelByTeam(here.manager, one.key)
    const entries = entriesOf(await mailsOf(name))
    const sides = Map.groupBy(entries, ({ to }) => (to.startsWith('ines') ? 'team' : 'candidate'))
    for (const side of [sides.get('team')!, sides.get('candidate')!]) {
      expect(side.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
      expect(side.map(({ sent }) => sent)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
      expect(side.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED'])
      expect(side.map(({ sequence }) => sequence)).toEqual([0, 1, 2])
      expect(new Set(side.map(({ uid }) => uid)).size).toBe(1)
      expect(side[1]).toMatchObject({ start: '2026-03-30T10:00:00Z' })
      expect(side.every(({ attendee, to }) => attendee === `MAILTO:${to}`)).toBe(true)
    }
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(2)
    const texts = (side: 'team' | 'candidate') =>
      sides.get(side)!.map(({ text }) => text.replaceAll('\r\n ', ''))
    expect(texts('team')[0]).toContain('/kit')
    for (const text of texts('candidate')) {
      expect(text).not.toMatch(/kit|scorecard|Interviews\b/)
      expect(text).not.toContain(here.world.scoredStage)
    }
    // New York changes its clocks three weeks before Europe does.
    expect(texts('candidate')[0]).toContain('06:00 (America/New York, GMT-4)')
  })

  test('follow who takes the interview, and end with the application', async () => {
    const name = 'Quentin Changed'
    const one = await candidate(name, ['2026-03-17T10:00Z'])
    await one.choose(0)
    const [interview] = await interviewsOf(here.manager, one.id)
    await replaceInterviewer(here.manager, {
      interviewId: interview!.id,
      interviewerId: here.omar.actor.id,
      reason: 'Ines is ill.',
    })
    await runJobs(here.manager)
    const said = entriesOf(await mailsOf(name))
    const of = (start: string) =>
      said
        .filter(({ to }) => to.startsWith(start))
        .map(({ method, sequence }) => [method, sequence])
    expect(of('ines')).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
    ])
    expect(of('omar')).toEqual([['REQUEST', 0]])
    await rejectCandidacies(here.manager, {
      openingId: here.world.openingId,
      candidacyIds: [one.id],
      reason: 'Others fit better',
      message: null,
    })
    await runJobs(here.manager)
    expect(await standingOf(here.manager, one.address.meeting)).toHaveLength(1)
    await runJobs(later(1))
    expect(await standingOf(here.manager, one.address.meeting)).toHaveLength(0)
    const ended = entriesOf(await mailsOf(name)).filter(({ method }) => method === 'CANCEL')
    expect(ended).toHaveLength(3)
  })

  test('remind once a day and an hour before, and never of what was moved or cancelled', async () => {
    const one = await candidate('Uma Reminded', ['2026-03-18T10:00Z', '2026-03-19T10:00Z'])
    await one.choose(0)
    await one.choose(1)
    const reminders = async () =>
      (await mailsOf('Uma Reminded')).filter(({ subject }) => subject.startsWith('Soon')).length
    const at = (time: string): Context => ({ ...here.manager, now: new Date(time) })
    await runJobs(at('2026-03-18T09:30Z'))
    expect(await reminders()).toBe(0)
    await runJobs(at('2026-03-18T10:30Z'))
    await runJobs(at('2026-03-18T10:40Z'))
    expect(await reminders()).toBe(2)
    await runJobs(at('2026-03-19T09:10Z'))
    expect(await reminders()).toBe(4)
    const other = await candidate('Vera Cancelled', ['2026-03-20T10:00Z'])
    await other.choose(0)
    await cancelByTeam(here.manager, other.key)
    await runJobs(at('2026-03-20T09:30Z'))
    const soon = (await mailsOf('Vera Cancelled')).filter(({ subject }) =>
      subject.startsWith('Soon'),
    )
    expect(soon).toEqual([])
  })
})
