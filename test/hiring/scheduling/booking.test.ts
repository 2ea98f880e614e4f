import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { addInterviewer, setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import {
  cancelOwn,
  chooseTime,
  showMeeting,
} from '#app/hiring/portal/meetings/own-meetings.server.ts'
import { bookByTeam, offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { findTimes } from '#app/hiring/scheduling/times/times.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { heldQuarters } from '#db/schema/scheduling.ts'
import { isFullRun } from '#test/support/full-run.ts'
import {
  addChooser,
  interviewsOf,
  openScheduling,
  standingOf,
} from '#test/support/hiring/scheduling.ts'
import { addCandidacy, addLoopWorld } from '#test/support/interviews.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'

let here: SchedulingWorld

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

const candidate = (name: string, times: string[], by = [here.ines]) =>
  addChooser(here, name, { times, by })
const timesOf = async (candidacyId: string) =>
  (await interviewsOf(here.manager, candidacyId)).map(({ startsAt }) => startsAt)

/** The long run takes the whole fifty. */
const rivals = isFullRun ? 50 : 12

describe('rivals for one time', () => {
  test(`${rivals} at the same moment: one books, the others see what is still free`, async () => {
    const times = ['2026-03-09T10:00Z', '2026-03-09T15:00Z']
    const all: Awaited<ReturnType<typeof candidate>>[] = []
    for (let index = 0; index < rivals; index += 1)
      all.push(await candidate(`Rival ${index}`, times))
    const tries = await Promise.allSettled(all.map((one) => one.choose(0)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    for (const reason of reasons) expect(reason).toMatchObject({ name: 'Taken', status: 409 })
    const loser = all[tries.findIndex(({ status }) => status === 'rejected')]!
    const shown = await loser.show()
    expect(shown.state).toBe('choose')
    expect(shown.days.flatMap(({ slots }) => slots.map(({ clock }) => clock))).toEqual(['11:00'])
  })

  test('the database itself refuses a second hold of one person’s quarter', async () => {
    const { address, choose } = await candidate('Holding', ['2026-03-10T10:00Z'])
    await choose(0)
    const [booking] = await standingOf(here.manager, address.meeting)
    const again = transaction(here.manager, (tx) =>
      tx.db.insert(heldQuarters).values({
        orgId: tx.org.id,
        id: newId(),
        memberId: here.ines.actor.id,
        quarter: new Date('2026-03-10T10:15Z'),
        bookingId: booking!.id,
      }),
    )
    await expect(again).rejects.toMatchObject({ cause: { code: '23505' } })
  })

  test('many clicks of one candidate are one booking, and panels never half book', async () => {
    const both = [here.ines, here.omar]
    const one = await candidate('Clicker', ['2026-03-11T10:00Z'], both)
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => one.choose(0)))
    expect(tries.every(({ status }) => status === 'fulfilled')).toBe(true)
    expect(await standingOf(here.manager, one.address.meeting)).toHaveLength(1)
    const time = new Date('2026-03-11T10:00Z')
    expect(await timesOf(one.id)).toEqual([time, time])
    const other = await candidate('Half', ['2026-03-11T10:00Z'], [here.omar])
    await expect(other.choose(0)).rejects.toMatchObject({ name: 'Taken' })
    expect(await timesOf(other.id)).toEqual([null])
  })
})

describe('what a candidate may change', () => {
  test('as often and until as long before as was agreed; a stale tab is told', async () => {
    const one = await candidate('Mover', ['2026-03-12T10:00Z', '2026-03-12T14:00Z'])
    const before = (await one.show()).seen
    await one.choose(0)
    await expect(one.choose(1, before)).rejects.toMatchObject({ status: 409 })
    expect((await one.show()).booked?.when).toContain('06:00 (America/New York, GMT-4)')
    await one.choose(1)
    expect(await one.show()).toMatchObject({ mayMove: false, mayCancel: true })
    await expect(one.choose(0)).rejects.toThrow('as often as can be done here')
    const soon = { ...one.portal, now: new Date('2026-03-11T15:00Z') }
    expect(await one.show(soon)).toMatchObject({ mayMove: false, mayCancel: false })
    await expect(cancelOwn(soon, one.address)).rejects.toThrow('less than 24 hours')
    await cancelOwn(one.portal, one.address)
    expect(await timesOf(one.id)).toEqual([null])
    expect((await one.show()).state).toBe('used-up')
  })

  test('a booked time is not set past the booking, and one that was left is free again', async () => {
    const one = await candidate('Handy', ['2026-03-13T10:00Z', '2026-03-13T14:00Z'])
    await one.choose(0)
    const [row] = await interviewsOf(here.manager, one.id)
    const byHand = { interviewId: row!.id, version: row!.version, startsAt: null }
    await expect(setInterviewTime(here.manager, byHand)).rejects.toThrow('booked')
    await one.choose(1)
    const next = await candidate('Next', ['2026-03-13T10:00Z'])
    await next.choose(0)
    expect(await standingOf(here.manager, next.address.meeting)).toHaveLength(1)
  })

  test('nobody reaches the meeting of somebody else', async () => {
    const mine = await candidate('Mine', ['2026-03-13T16:00Z'])
    const yours = await candidate('Yours', ['2026-03-13T16:00Z'])
    const mixed = { application: mine.id, meeting: yours.address.meeting }
    const zones = { asked: null, remembered: null }
    await expect(showMeeting(mine.portal, mixed, zones)).rejects.toThrow('does not exist')
    await expect(cancelOwn(yours.portal, mine.address)).rejects.toThrow('does not exist')
  })
})

test('nobody is in two interviews at once: neither offered, nor chosen, nor booked by the team', async () => {
  const one = await candidate('Two Places', ['2026-03-17T10:00Z'])
  const other = here.world.plans.find(({ id }) => id !== here.planId)!
  const key = { candidacyId: one.id, planId: other.id }
  await addInterviewer(here.manager, { ...key, interviewerId: here.omar.actor.id })
  const startsAt = ['2026-03-17T10:30Z', '2026-03-17T11:30Z'].map((time) => new Date(time))
  const terms = { videoLink: '', moves: 1, noticeHours: 24 }
  const { meetingId } = await offerTimes(here.manager, { ...key, startsAt, ...terms })
  const address = { application: one.id, meeting: meetingId }
  const zones = { asked: 'UTC', remembered: null }
  const shown = async () =>
    (await showMeeting(one.portal, address, zones)).days.flatMap(({ slots }) => slots)
  const before = await shown()
  expect(before.map(({ clock }) => clock)).toEqual(['10:30', '11:30'])
  await one.choose(0)
  expect((await shown()).map(({ clock }) => clock)).toEqual(['11:30'])
  const page = await findTimes(here.manager, key)
  expect(page.offered.map(({ free }) => free)).toEqual([false, true])
  const stale = { slot: before[0]!.id, zone: 'UTC', seen: '' }
  await expect(chooseTime(one.portal, address, stale)).rejects.toThrow('You have another interview')
  const at = new Date('2026-03-17T10:45Z')
  await expect(bookByTeam(here.manager, key, at)).rejects.toThrow('another interview')
})

describe('a person who applied twice', () => {
  /** The person of one candidacy, in another opening too, with an interview that somebody else takes. */
  async function applyAgain(first: { id: string }) {
    const { openingId, plans, screenStage } = await addLoopWorld(here.manager, [here.omar])
    const { id: candidacyId } = await addCandidacy(here.manager, openingId)
    await transaction(here.manager, async (tx) => {
      const [row] = await tx.db.select().from(candidacies).where(eq(candidacies.id, first.id))
      const { candidateId } = row!
      await tx.db.update(candidacies).set({ candidateId }).where(eq(candidacies.id, candidacyId))
    })
    const planId = plans.find(({ stageId }) => stageId !== screenStage)!.id
    const interviewerId = here.omar.actor.id
    const { id } = await addInterviewer(here.manager, { candidacyId, planId, interviewerId })
    return { key: { candidacyId, planId }, interview: { interviewId: id, version: 1 } }
  }

  test('is booked once, when two openings book the same time at the same moment', async () => {
    const one = await candidate('Both Openings', [])
    const { key } = await applyAgain(one)
    const at = new Date('2026-03-18T10:00Z')
    const tries = await Promise.allSettled(
      [one.key, key].map((it) => bookByTeam(here.manager, it, at)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = tries.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []))
    expect(reasons).toMatchObject([{ name: 'Elsewhere', status: 409 }])
  })

  test('gets no time by hand at which they are in the other interview, until that application ends', async () => {
    const one = await candidate('By Hand', ['2026-03-19T10:00Z'])
    const { key, interview } = await applyAgain(one)
    await one.choose(0)
    const startsAt = new Date('2026-03-19T09:40Z')
    const byHand = { ...interview, startsAt }
    const refusal = 'The candidate has another interview'
    await expect(setInterviewTime(here.manager, byHand)).rejects.toThrow(refusal)
    const another = { ...key, interviewerId: here.ines.actor.id, startsAt }
    await expect(addInterviewer(here.manager, another)).rejects.toThrow(refusal)
    await transaction(here.manager, (tx) =>
      endCandidacies(tx, [one.id], { outcome: 'withdrawn', reason: '' }),
    )
    await setInterviewTime(here.manager, byHand)
    expect(await timesOf(key.candidacyId)).toEqual([startsAt])
  })
})

test('what waits for the answer of one candidate is not proposed to the next', async () => {
  const next = await candidate('Asked After', [])
  const before = (await findTimes(here.manager, next.key)).proposed
  const times = before.slice(0, 3).map((one) => one.at.toISOString())
  const first = await candidate('Asked First', times)
  const proposed = async () => (await findTimes(here.manager, next.key)).proposed
  const after = await proposed()
  expect(before.every(({ shared }) => !shared)).toBe(true)
  expect(after.filter(({ at }) => times.includes(at.toISOString()))).toEqual([])
  await first.choose(1)
  const left = (await proposed()).find(({ at }) => at.toISOString() === times[0])
  expect(left).toMatchObject({ shared: false })
})

test('the team books outside the hours, and not over what is taken', async () => {
  const one = await candidate('Late Booker', [])
  const at = new Date('2026-03-21T21:00Z')
  await bookByTeam(here.manager, one.key, at)
  expect(await timesOf(one.id)).toEqual([at])
  const two = await candidate('Second Booker', [])
  await expect(bookByTeam(here.manager, two.key, at)).rejects.toMatchObject({ name: 'Taken' })
  const odd = new Date('2026-03-21T21:07Z')
  await expect(bookByTeam(here.manager, two.key, odd)).rejects.toThrow('quarter')
})
