import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import {
  addInterviewer,
  scheduleInterviews,
  setInterviewTime,
} from '#app/hiring/interviews/scheduling.server.ts'
import {
  closeOpening,
  reopenOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { seatMember, unseatMember } from '#app/hiring/openings/team/team.server.ts'
import { endInterview, replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { findToday } from '#app/company/today/today.server.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { addException } from '#app/hiring/scheduling/availability/availability.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { takersFor } from '#app/hiring/scorecards/panel/takers/takers.ts'
import { askAnother } from '#app/hiring/scorecards/pool/another.server.ts'
import { transaction } from '#db/connection.server.ts'
import { addChooser, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { addCandidacy, fillAndSeal, schedule } from '#test/support/interviews.ts'
import { addMember } from '#test/support/people.ts'

let here: SchedulingWorld
let chi: Context
let dee: Context

beforeAll(async () => {
  here = await openScheduling()
  const { database } = here.data
  chi = await addMember(database, here.manager.org, 'interviewer', 'Chi')
  dee = await addMember(database, here.manager.org, 'interviewer', 'Dee')
})
afterAll(() => here.data.close())
beforeEach(() => twoOf([here.ines, here.omar, chi, dee]))

const twoOf = (people: Context[]) =>
  assignPlanInterviewers(here.manager, {
    planId: here.planId,
    memberIds: people.map(({ actor }) => actor.id),
    peoplePerCandidate: 2,
  })

/** The interviews of the pool's plan for a candidate, in the order they were set up. */
async function rowsOf(candidacyId: string) {
  const { stages } = await findPanel(here.manager, candidacyId)
  const rows = stages.flatMap((stage) => stage.interviews)
  return rows
    .filter(({ planId }) => planId === here.planId)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

const end = (interviewId: string, kind: 'recused' | 'cancelled') =>
  endInterview(here.manager, { interviewId, kind, reason: 'They cannot come.' })

const setUp = (candidacyId: string) =>
  scheduleInterviews(here.manager, { candidacyId, stageId: here.world.scoredStage })

test.each([0, 1])(
  'the place of panelist %i at a booked time goes to nobody unasked',
  async (at) => {
    const candidate = await addChooser(here, `Booked ${at}`, {
      times: [`2026-03-1${at}T10:00Z`],
      by: [here.ines, here.omar],
    })
    await candidate.choose(0)
    const [gone] = (await rowsOf(candidate.id)).slice(at)
    await end(gone!.id, 'recused')
    await expect(askAnother(here.manager, { interviewId: gone!.id })).rejects.toThrow(
      /has a time already. Add somebody by name/,
    )
    await setUp(candidate.id)
    expect(await rowsOf(candidate.id)).toHaveLength(2)
    const shown = (await rowsOf(candidate.id)).find(({ id }) => id === gone!.id)
    expect(shown?.pool).toMatchObject({ open: 1, mayAsk: { ok: false } })
  },
)

test('nobody is added, or handed an interview, at a time at which they are in another one', async () => {
  const chooserWith = (name: string, by: Context[], at: string) =>
    addChooser(here, name, { times: [`2026-03-17T${at}Z`], by })
  const [first, second] = [
    await chooserWith('Held', [chi], '10:00'),
    await chooserWith('Wanted', [here.omar], '10:15'),
  ]
  await first.choose(0)
  await second.choose(0)
  const [row] = await rowsOf(second.id)
  const [busy, free] = [chi.actor.id, here.ines.actor.id]
  const handing = { interviewId: row!.id, reason: 'Somebody else comes.' }
  await expect(
    addInterviewer(here.manager, { ...second.key, interviewerId: busy }),
  ).rejects.toThrow(/another interview at this time/)
  await expect(
    replaceInterviewer(here.manager, { ...handing, interviewerId: busy }),
  ).rejects.toThrow(/another interview at this time/)
  await replaceInterviewer(here.manager, { ...handing, interviewerId: free })
  const { id: candidacyId } = await addCandidacy(here.manager, here.world.openingId, 'By hand')
  const key = { candidacyId, planId: here.planId, interviewerId: busy }
  const { id: interviewId } = await addInterviewer(here.manager, key)
  const setAt = (version: number, at: string) =>
    setInterviewTime(here.manager, {
      interviewId,
      version,
      startsAt: new Date(`2026-03-17T${at}Z`),
    })
  await expect(setAt(1, '10:30')).rejects.toThrow(/They have another interview/)
  await setAt(1, '14:00')
  await setAt(2, '14:15')
})

test('beside each name stands how they are at that time, and who is refused cannot be chosen', async () => {
  const on = async (name: string, by: Context[], at: string) => {
    const candidate = await addChooser(here, name, { times: [`2026-03-20T${at}Z`], by })
    await candidate.choose(0)
    return candidate
  }
  await on('Taken', [chi], '10:30')
  const { key } = await on('Asking', [here.omar], '10:00')
  await addException(dee, { firstDay: '2026-03-20', lastDay: '2026-03-20', hours: null })
  const namesFor = async (ctx: Context) => {
    const { people, stages } = await findPanel(ctx, key.candidacyId)
    const found = stages.flatMap(({ nameable }) => nameable).filter(({ id }) => id === here.planId)
    return takersFor(people, found)
  }
  const names = await namesFor(here.manager)
  expect(names.map(({ label }) => label)).toEqual([
    'Ines Interviewer, free then',
    'Mira Manager, free then',
    'Dee, not free then',
    'Chi, in another interview then',
    'Omar Other, takes it already',
  ])
  const later = { ...here.manager, now: new Date('2026-03-20T10:00Z') }
  expect((await namesFor(later)).map(({ label }) => label)).toContain('Chi')
  const refused: string[] = []
  for (const { value, label } of names)
    await addInterviewer(here.manager, { ...key, interviewerId: value }).catch(() =>
      refused.push(label),
    )
  expect(refused).toEqual(names.flatMap(({ disabled, label }) => (disabled ? [label] : [])))
})

test('the place is told on Today to those who run the opening, until it is filled or nothing is left to fill', async () => {
  const booked = async (name: string, by: Context[], at: string) => {
    const candidate = await addChooser(here, name, { times: [`2026-03-16T${at}Z`], by })
    await candidate.choose(0)
    return candidate.id
  }
  const [filled, ended] = [
    await booked('Filled', [here.ines, here.omar], '10:00'),
    await booked('Ended', [chi, dee], '10:00'),
  ]
  await booked('Short from the start', [here.ines], '14:00')
  const told = async (ctx: Context, now = ctx.now) => {
    const groups = await findToday({ ...ctx, now })
    const items = groups.find(({ key }) => key === 'places')?.items ?? []
    return items.filter(({ note }) => note.includes('16 Mar')).map(({ label }) => label)
  }
  for (const id of [filled, ended]) await end((await rowsOf(id))[0]!.id, 'recused')
  const other = await addMember(here.data.database, here.manager.org, 'hiring-manager', 'Otto')
  expect(await told(here.manager)).toEqual(['Filled', 'Ended'])
  for (const ctx of [other, here.ines]) expect(await told(ctx)).toEqual([])
  expect(await told(here.manager, new Date('2026-03-16T10:00Z'))).toEqual([])
  const { places } = Object.groupBy(await findToday(here.manager), ({ key }) => key)
  expect(places?.[0]?.items.find(({ label }) => label === 'Filled')).toMatchObject({
    to: `/${here.manager.org.slug}/candidacies/${filled}/interviews`,
    note: expect.stringMatching(/ · Mon,? 16 Mar, 10:00 · one more person needed$/),
  })
  const { openingId } = here.world
  await closeOpening(here.manager, { openingId, outcome: 'cancelled', reason: 'No budget.' })
  expect(await told(here.manager)).toEqual([])
  await reopenOpening(here.manager, openingId)
  const withdrawn = { outcome: 'withdrawn' as const, reason: '' }
  await transaction(here.manager, (tx) => endCandidacies(tx, [ended], withdrawn))
  expect(await told(here.manager)).toEqual(['Filled'])
  const key = { candidacyId: filled, planId: here.planId, interviewerId: chi.actor.id }
  await addInterviewer(here.manager, key)
  expect(await told(here.manager)).toEqual([])
})

test('once the time is past, the place of somebody who did not come is filled from the pool', async () => {
  const times = ['2026-03-18T10:00Z']
  const candidate = await addChooser(here, 'Missed', { times, by: [here.ines, here.omar] })
  await candidate.choose(0)
  const later = { ...here.manager, now: new Date('2026-03-19T10:00Z') }
  const [, gone] = await rowsOf(candidate.id)
  const missed = { interviewId: gone!.id, kind: 'no-show' as const, reason: 'Nobody came.' }
  await endInterview(later, missed)
  const { stages } = await findPanel(later, candidate.id)
  const shown = stages.flatMap((stage) => stage.interviews).find(({ id }) => id === gone!.id)
  expect(shown?.pool?.mayAsk.ok).toBe(true)
  await askAnother(later, { interviewId: gone!.id })
  expect(await rowsOf(candidate.id)).toHaveLength(3)
})

test('a pool that lost its people is not filled beyond those who meet a candidate', async () => {
  const { openingId } = here.world
  await twoOf([here.ines, here.omar, chi])
  const { id } = await addCandidacy(here.manager, openingId, 'Shrunk')
  await setUp(id)
  const seat = { openingId, memberId: (await rowsOf(id))[0]!.interviewerId }
  await unseatMember(here.manager, seat)
  await setUp(id)
  expect(await rowsOf(id)).toHaveLength(2)
  await seatMember(here.manager, { ...seat, part: 'interviewer' })
})

test('a booked time does not pass to the next before it is called off', async () => {
  const times = ['2026-03-12T10:00Z']
  const candidate = await addChooser(here, 'Passed', { times, by: [here.ines] })
  await candidate.choose(0)
  const [one] = await rowsOf(candidate.id)
  await end(one!.id, 'recused')
  await expect(askAnother(here.manager, { interviewId: one!.id })).rejects.toThrow(/a time already/)
  await setUp(candidate.id)
  expect(await rowsOf(candidate.id)).toHaveLength(1)
})

test.each([0, 1])(
  'the place of panelist %i who cannot come is offered once, and filled once',
  async (at) => {
    const { id } = await addCandidacy(here.manager, here.world.openingId, `Open ${at}`)
    await setUp(id)
    const [gone] = (await rowsOf(id)).slice(at)
    await end(gone!.id, 'cancelled')
    const offered = (await rowsOf(id)).filter(({ pool, ending }) => ending && pool?.mayAsk.ok)
    expect(offered.map((row) => [row.id, row.mayBookAgain])).toEqual([[gone!.id, true]])
    await askAnother(here.manager, { interviewId: gone!.id })
    const rows = await rowsOf(id)
    expect(rows).toHaveLength(3)
    expect(rows.filter(({ ending, mayBookAgain }) => ending && mayBookAgain)).toEqual([])
  },
)

test('who is no longer of the team of the opening is not chosen, however much room they have', async () => {
  const { openingId } = here.world
  const seat = { openingId, memberId: dee.actor.id }
  await unseatMember(here.manager, seat)
  const named = (await findLoop(here.manager, openingId)).plans.find(({ id }) => id === here.planId)
  expect(named?.interviewers.map(({ name }) => name)).not.toContain('Dee')
  for (const called of ['One', 'Two', 'Three']) {
    const { id } = await addCandidacy(here.manager, openingId, called)
    await setUp(id)
    const people = (await rowsOf(id)).map(({ interviewer }) => interviewer)
    expect(people).toHaveLength(2)
    expect(people).not.toContain('Dee')
  }
  await seatMember(here.manager, { ...seat, part: 'interviewer' })
})

test('the loop says the same whether somebody has sealed or not, and nothing of who waits', async () => {
  const { id: candidacyId } = await addCandidacy(here.manager, here.world.openingId, 'Sealed')
  const world = { ...here.world, candidacyId }
  await schedule(here.manager, world)
  const [card, other] = await rowsOf(candidacyId)
  const author = [here.ines, here.omar, chi, dee].find(
    (one) => one.actor.id === card!.interviewerId,
  )
  const reader = [here.ines, here.omar, chi, dee].find(
    (one) => one.actor.id === other!.interviewerId,
  )
  const before = await findLoop(reader!, here.world.openingId)
  expect(
    before.people.find(({ memberId }) => memberId === card!.interviewerId)?.ahead,
  ).toBeGreaterThan(0)
  await fillAndSeal(author!, card!.id, 'quoll')
  expect(await findLoop(reader!, here.world.openingId)).toEqual(before)
  expect(before.verdict.pools).toEqual([])
  expect((await findLoop(here.manager, here.world.openingId)).verdict.pools).toHaveLength(1)
})
