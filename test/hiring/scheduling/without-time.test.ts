import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findToday } from '#app/company/today/today.server.ts'
import { listStages } from '#app/hiring/candidates/pipeline/stages.server.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { giveTimes } from '#app/hiring/portal/meetings/given/given-times.server.ts'
import { offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { listCandidatesWithoutTime } from '#app/hiring/scheduling/waiting/without-time.server.ts'
import { findTimes } from '#app/hiring/scheduling/times/times.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { addChooser, interviewsOf, openScheduling } from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { fillAndSeal } from '#test/support/interviews.ts'
import { addMember } from '#test/support/people.ts'

let here: SchedulingWorld

beforeAll(async () => {
  here = await openScheduling()
})
afterAll(() => here.data.close())

const candidate = (name: string, times: string[]) =>
  addChooser(here, name, { times, by: [here.ines] })

const waiting = async (ctx = here.manager) => {
  const { list, total } = await transaction(ctx, (tx) => listCandidatesWithoutTime(tx))
  expect(total).toBe(list.length)
  return new Map(list.map((one) => [one.candidate, one.standing]))
}

const at = (moment: string) => ({ ...here.manager, now: new Date(moment) })
const terms = { videoLink: '', moves: 1, noticeHours: 24 }

test('a team without offered times is told, until the candidate has something to choose', async () => {
  const { key } = await candidate('Una', [])
  expect(await waiting()).toEqual(new Map([['Una', 'unoffered']]))
  await offerTimes(here.manager, { ...key, startsAt: [new Date('2026-03-09T10:00Z')], ...terms })
  expect(await waiting()).toEqual(new Map())
  expect(await waiting(at('2026-03-09T09:00Z'))).toEqual(new Map([['Una', 'run-out']]))
})

test('what is booked waits no more', async () => {
  const { choose } = await candidate('Bo', ['2026-03-10T10:00Z'])
  await choose(0)
  expect(await waiting(at('2026-03-10T09:30Z'))).toEqual(new Map([['Una', 'run-out']]))
})

test('who said when they can comes first, until a time within it is offered', async () => {
  const { key, portal, address } = await candidate('Gil', ['2026-03-11T10:00Z'])
  const rows = [{ day: '2026-03-12', from: '09:00', to: '12:00' }]
  await giveTimes(portal, address, { zone: 'UTC', rows })
  expect([...(await waiting(at('2026-03-11T09:00Z')))]).toEqual([
    ['Gil', 'given'],
    ['Una', 'run-out'],
  ])
  await offerTimes(here.manager, { ...key, startsAt: [new Date('2026-03-12T10:00Z')], ...terms })
  expect((await waiting()).has('Gil')).toBe(false)
})

test('several interviews of a candidate are one line, and lead from one to the next', async () => {
  const { key } = await candidate('Nell', [])
  const [, second] = here.world.plans.filter(({ stageId }) => stageId === here.world.scoredStage)
  const also = { candidacyId: key.candidacyId, planId: second!.id }
  await addInterviewer(here.manager, { ...also, interviewerId: here.omar.actor.id })
  const { list } = await transaction(here.manager, (tx) => listCandidatesWithoutTime(tx))
  expect(list).toMatchObject([{ candidate: 'Nell', planId: key.planId, count: 2 }])
  expect((await findTimes(here.manager, key)).untimed).toMatchObject([{ planId: second!.id }])
  await transaction(here.manager, (tx) =>
    endCandidacies(tx, [key.candidacyId], { outcome: 'withdrawn', reason: '' }),
  )
})

test('a take-home needs no time: nobody sits through it', async () => {
  const { key } = await candidate('Tess', [])
  const [first, second] = here.world.plans.filter(
    ({ stageId }) => stageId === here.world.scoredStage,
  )
  const also = { candidacyId: key.candidacyId, planId: second!.id }
  await addInterviewer(here.manager, { ...also, interviewerId: here.omar.actor.id })
  const setKind = (planId: string, kind: 'take-home' | 'scored') =>
    transaction(here.manager, (tx) =>
      tx.db
        .update(interviewPlans)
        .set({ kind })
        .where(and(eq(interviewPlans.orgId, tx.org.id), eq(interviewPlans.id, planId))),
    )
  await setKind(second!.id, 'take-home')
  const { list } = await transaction(here.manager, (tx) => listCandidatesWithoutTime(tx))
  expect(list).toMatchObject([{ candidate: 'Tess', planId: first!.id, count: 1 }])
  expect((await findTimes(here.manager, key)).untimed).toEqual([])
  await setKind(first!.id, 'take-home')
  expect(await waiting()).toEqual(new Map())
  for (const plan of [first!, second!]) await setKind(plan.id, 'scored')
  await transaction(here.manager, (tx) =>
    endCandidacies(tx, [key.candidacyId], { outcome: 'withdrawn', reason: '' }),
  )
})

test('it is told to those who run the opening alone, and on their Today', async () => {
  const other = await addMember(here.data.database, here.manager.org, 'hiring-manager', 'Otto')
  const later = at('2026-03-09T09:00Z')
  expect(await waiting({ ...other, now: later.now })).toEqual(new Map())
  expect(await waiting({ ...here.ines, now: later.now })).toEqual(new Map())
  const group = (await findToday(later)).find(({ key }) => key === 'untimed')
  expect(group?.items).toMatchObject([
    { label: 'Una', note: expect.stringContaining('no offered time is left') },
  ])
})

test('a card that is sealed, a stage that is passed and an end leave nothing to find', async () => {
  const [sealed, passed, ended] = [
    await candidate('Sela', []),
    await candidate('Pax', []),
    await candidate('Enno', []),
  ]
  expect((await waiting()).size).toBe(3)
  const [interview] = await interviewsOf(here.manager, sealed.id)
  await fillAndSeal(here.ines, interview!.id, 'forecasts')
  expect((await waiting()).has('Sela')).toBe(false)
  const { stages } = await listStages(here.manager, here.world.openingId)
  await transaction(here.manager, async (tx) => {
    await tx.db
      .update(candidacies)
      .set({ stageId: stages.at(-1)!.id })
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, passed.id)))
    await endCandidacies(tx, [ended.id], { outcome: 'withdrawn', reason: '' })
  })
  expect(await waiting()).toEqual(new Map())
})
