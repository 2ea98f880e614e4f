import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import { findToday } from '#app/company/today/today.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import { listStages } from '#app/hiring/candidates/pipeline/stages.server.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import {
  assignPlanInterviewers,
  restorePlan,
  retirePlan,
} from '#app/hiring/interviews/plans/plans.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import {
  closeOpening,
  reopenOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { settleInterviewers } from '#app/hiring/scheduling/meetings/settling.server.ts'
import { listOpenPlaces, listUntaken } from '#app/hiring/scheduling/waiting/open-places.server.ts'
import { endInterview, replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { erasures } from '#db/schema/rights.ts'
import { candidacies } from '#db/schema/candidates.ts'
import {
  addChooser,
  interviewsOf,
  openScheduling,
  standingOf,
} from '#test/support/hiring/scheduling.ts'
import type { SchedulingWorld } from '#test/support/hiring/scheduling.ts'
import { fillAndSeal } from '#test/support/interviews.ts'
import { addMember } from '#test/support/people.ts'

let here: SchedulingWorld
let chi: Context

beforeAll(async () => {
  here = await openScheduling()
  chi = await addMember(here.data.database, here.manager.org, 'interviewer', 'Chi')
  await meet([here.ines, here.omar, chi], 2)
})
afterAll(() => here.data.close())

const meet = (people: Context[], peoplePerCandidate: number) =>
  assignPlanInterviewers(here.manager, {
    planId: here.planId,
    memberIds: people.map(({ actor }) => actor.id),
    peoplePerCandidate,
  })

/** A candidate with a booked time, whose first interviewers came off. */
async function booked(name: string, by: Context[], gone: number) {
  turn += 1
  const candidate = await addChooser(here, name, {
    times: [
      new Date(Date.UTC(2026, 2, 11 + Math.floor(turn / 6), 8 + (turn % 6) * 2)).toISOString(),
    ],
    by,
  })
  await candidate.choose(0)
  const rows = await interviewsOf(here.manager, candidate.id)
  const first = rows.map(({ id }) => id).toSorted()
  for (const id of first.slice(0, gone)) await end(id)
  return { ...candidate, rows: first }
}

let turn = -1

const end = (interviewId: string, kind: 'recused' | 'cancelled' = 'recused', minutesLater = 0) => {
  const now = new Date(here.manager.now.getTime() + minutesLater * 60_000)
  return endInterview({ ...here.manager, now }, { interviewId, kind, reason: 'Not this one.' })
}

/** Names of those of whose interviews somebody is missing, and of those whose nobody takes. */
const told = (ctx: Context = here.manager) =>
  transaction(ctx, async (tx) => ({
    open: (await listOpenPlaces(tx)).map(({ candidate }) => candidate),
    untaken: (await listUntaken(tx)).map(({ candidate }) => candidate),
  }))

const withdraw = (candidacyId: string) =>
  transaction(here.manager, (tx) =>
    endCandidacies(tx, [candidacyId], { outcome: 'withdrawn', reason: '' }),
  )

/** Somebody is to be erased, whose application goes on all the same. */
const putAway = (candidateId: string) =>
  transaction(here.manager, (tx) =>
    tx.db.insert(erasures).values({
      orgId: tx.org.id,
      id: newId(),
      candidateId,
      askedBy: 'candidate',
      askedAt: tx.now,
      keepUntil: new Date('2027-01-01T00:00Z'),
      keptBy: ['us-federal'],
    }),
  )

const putBack = () =>
  transaction(here.manager, (tx) =>
    tx.db.update(erasures).set({ withdrawnAt: tx.now }).where(eq(erasures.orgId, tx.org.id)),
  )

const nothing = { open: [], untaken: [] }

test('that its last person came off an interview is told, until somebody takes it', async () => {
  const { id, key, address } = await booked('Alone', [here.ines], 1)
  expect(await told()).toEqual({ open: [], untaken: ['Alone'] })
  const workplace = { database: here.data.database, services: here.manager.services }
  const { org, now } = here.manager
  await settleInterviewers(await systemContext(workplace, { orgId: org.id, now }), address.meeting)
  expect(await standingOf(here.manager, address.meeting)).toEqual([])
  const later = { ...here.manager, now: new Date('2026-06-01T10:00Z') }
  const group = (await findToday(later)).find((one) => one.key === 'places')
  expect(group?.items).toMatchObject([
    {
      to: `/${org.slug}/candidacies/${id}/interviews`,
      label: 'Alone',
      note: expect.stringMatching(/ · nobody takes it any more, and no time is set$/),
      at: now,
    },
  ])
  const other = await addMember(here.data.database, org, 'hiring-manager', 'Otto')
  for (const ctx of [other, here.ines]) expect(await told(ctx)).toEqual(nothing)
  await addInterviewer(here.manager, { ...key, interviewerId: here.omar.actor.id })
  expect(await told()).toEqual(nothing)
})

test('what was handed over is taken, and what its last taker leaves is not', async () => {
  const { id: candidacyId, rows } = await booked('Handed', [here.ines], 0)
  const handing = { interviewId: rows[0]!, interviewerId: chi.actor.id, reason: 'Away.' }
  const { id } = await replaceInterviewer(here.manager, handing)
  expect(await told()).toEqual(nothing)
  await end(id)
  expect(await told()).toEqual({ open: [], untaken: ['Handed'] })
  await withdraw(candidacyId)
  expect(await told()).toEqual(nothing)
})

test('what was called off on purpose is nothing to do, unless somebody else could not come after that', async () => {
  const [one, called, left] = [
    await booked('One', [here.ines, here.omar], 0),
    await booked('Called', [here.ines, here.omar], 0),
    await booked('Left', [here.ines, here.omar], 0),
  ]
  await end(one.rows[0]!, 'cancelled')
  await end(called.rows[0]!)
  await end(called.rows[1]!, 'cancelled', 5)
  await end(left.rows[0]!, 'cancelled')
  await end(left.rows[1]!, 'recused', 5)
  expect(await told()).toEqual({ open: [], untaken: ['Left'] })
  for (const { id } of [one, called, left]) await withdraw(id)
})

test('of a pool that shrank to as many as meet each candidate, or fewer, somebody is missing still', async () => {
  const { id } = await booked('Shrunk', [here.ines, here.omar], 1)
  await meet([here.omar, chi], 2)
  expect(await told()).toEqual({ open: ['Shrunk'], untaken: [] })
  const left = await addMember(here.data.database, here.manager.org, 'interviewer', 'Left')
  await meet([here.omar, left], 2)
  const admin = await addMember(here.data.database, here.manager.org, 'admin')
  await removeMember(admin, { memberId: left.actor.id })
  expect(await told()).toEqual({ open: ['Shrunk'], untaken: [] })
  await meet([here.ines, here.omar, chi], 2)
  await withdraw(id)
})

test('a place that was called off is nobody’s to take, also where somebody else came off', async () => {
  await meet([here.ines, here.omar, chi], 3)
  const { id, key, rows } = await booked('Two of three', [here.ines, here.omar], 0)
  await addInterviewer(here.manager, { ...key, interviewerId: chi.actor.id })
  const places = () =>
    transaction(here.manager, async (tx) => (await listOpenPlaces(tx)).map((row) => row.places))
  await end(rows[0]!, 'cancelled', 1)
  await end(rows[1]!, 'recused', 2)
  expect(await places()).toEqual([1])
  const eve = await addMember(here.data.database, here.manager.org, 'interviewer', 'Eve')
  const later = { ...here.manager, now: new Date(here.manager.now.getTime() + 180_000) }
  const added = await addInterviewer(later, { ...key, interviewerId: eve.actor.id })
  expect(await places()).toEqual([])
  await end(added.id, 'recused', 4)
  expect(await places()).toEqual([1])
  await withdraw(id)
  await meet([here.ines, here.omar, chi], 2)
})

const both = { open: ['Place'], untaken: ['Nobody'] }

test('neither is told of who is to be erased, of what is retired, of a stage that is over, nor of an end', async () => {
  const [place, nobody] = [
    await booked('Place', [here.ines, here.omar], 1),
    await booked('Nobody', [here.ines], 1),
  ]
  expect(await told()).toEqual(both)
  await retirePlan(here.manager, here.planId)
  expect(await told()).toEqual(nothing)
  await restorePlan(here.manager, here.planId)
  const { openingId, scoredStage } = here.world
  await closeOpening(here.manager, { openingId, outcome: 'cancelled', reason: 'No budget.' })
  expect(await told()).toEqual(nothing)
  await reopenOpening(here.manager, openingId)
  for (const one of [place, nobody]) await putAway(one.portal.actor.id)
  expect(await told()).toEqual(nothing)
  await putBack()
  expect(await told()).toEqual(both)
  await fillAndSeal(here.omar, place.rows[1]!, 'pears')
  const second = here.world.plans.filter(({ stageId }) => stageId === scoredStage)[1]!
  const also = { candidacyId: nobody.id, planId: second.id, interviewerId: chi.actor.id }
  const { id } = await addInterviewer(here.manager, also)
  expect(await told()).toEqual({ open: [], untaken: ['Nobody'] })
  await fillAndSeal(chi, id, 'pears')
  expect(await told()).toEqual(nothing)
})

test('of a stage that a candidate has passed nothing is told', async () => {
  const { id } = await booked('Passed', [here.ines], 1)
  const stageOf = (stageId: string) =>
    transaction(here.manager, (tx) =>
      tx.db
        .update(candidacies)
        .set({ stageId })
        .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, id))),
    )
  await stageOf(here.world.scoredStage)
  expect(await told()).toEqual({ open: [], untaken: ['Passed'] })
  const { stages } = await listStages(here.manager, here.world.openingId)
  await stageOf(stages.at(-1)!.id)
  expect(await told()).toEqual(nothing)
})
