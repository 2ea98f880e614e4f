import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { changeAccess, removeMember } from '#app/accounts/members/members.server.ts'
import { setUpInterviews } from '#app/hiring/interviews/arranging/setting-up.server.ts'
import { setInterviewLoad } from '#app/hiring/interviews/interviewers.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { TooFew } from '#app/hiring/interviews/pools/pools.server.ts'
import {
  Over,
  scheduleInterviews,
  setInterviewTime,
} from '#app/hiring/interviews/scheduling.server.ts'
import { findTimes } from '#app/hiring/scheduling/times/times.server.ts'
import { showOwn } from '#app/hiring/portal/own/own-page.server.ts'
import { endInterview } from '#app/hiring/scorecards/panel/endings.server.ts'
import { findPanel } from '#app/hiring/scorecards/panel/panel.server.ts'
import { askAnother } from '#app/hiring/scorecards/pool/another.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { interviews } from '#db/schema/interviews.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { portalOf } from '#test/support/hiring/scheduling.ts'
import { addCandidacy, addLoopWorld, fillAndSeal } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let data: TestDatabase
let manager: Context
let admin: Context
/** Ana, Bo, Chi, Dee and Eve. */
let pool: Context[]
let world: LoopWorld
/** The first call, taken by one of the pool. */
let planId: string

beforeAll(async () => {
  data = await openTestDatabase()
  const org = await addOrganisation(data.database)
  manager = await addMember(data.database, org, 'hiring-manager', 'Mira')
  admin = await addMember(data.database, org, 'admin', 'Addy')
  pool = []
  for (const name of ['Ana', 'Bo', 'Chi', 'Dee', 'Eve'])
    pool.push(await addMember(data.database, org, 'interviewer', name))
  world = await addLoopWorld(manager, [manager])
  planId = world.plans.find(({ stageId }) => stageId === world.screenStage)!.id
  await name(pool, 1)
})
afterAll(() => data.close())

const name = (people: Context[], peoplePerCandidate: number | null) =>
  assignPlanInterviewers(manager, {
    planId,
    memberIds: people.map(({ actor }) => actor.id),
    peoplePerCandidate,
  })

/** A candidate who stands in the first call. */
async function addCaller(called: string) {
  const { id } = await addCandidacy(manager, world.openingId, called)
  await transaction(manager, (tx) =>
    tx.db
      .update(candidacies)
      .set({ stageId: world.screenStage })
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, id))),
  )
  return id
}

const call = (candidacyId: string) =>
  scheduleInterviews(manager, { candidacyId, stageId: world.screenStage })

/** Who takes interviews of a candidate, by name. */
const takersOf = (candidacyId: string) =>
  transaction(manager, async (tx) => {
    const rows = await tx.db
      .select({ name: members.name })
      .from(interviews)
      .innerJoin(
        members,
        and(eq(members.orgId, tx.org.id), eq(members.id, interviews.interviewerId)),
      )
      .where(and(eq(interviews.orgId, tx.org.id), eq(interviews.candidacyId, candidacyId)))
      .orderBy(interviews.id)
    return rows.map((row) => row.name)
  })

/** The interview of a candidate that was set up last. */
async function lastOf(candidacyId: string) {
  const { stages } = await findPanel(manager, candidacyId)
  const ids = stages.flatMap((stage) => stage.interviews.map(({ id }) => id))
  return { interviewId: ids.toSorted().at(-1)! }
}

test('more cannot be asked for than are named', async () => {
  await expect(name(pool.slice(0, 1), 2)).rejects.toThrow(Invalid)
  await expect(name([], 1)).rejects.toThrow(/nobody is named/)
})

test('many candidates at once are spread evenly, and each meets one', async () => {
  const candidacyIds = []
  for (let index = 0; index < 10; index += 1) candidacyIds.push(await addCaller(`Caller ${index}`))
  const done = await setUpInterviews(manager, { openingId: world.openingId, candidacyIds })
  expect(done).toMatchObject({ interviews: 10, candidates: 10, short: [] })
  const taken = (await Promise.all(candidacyIds.map(takersOf))).flat()
  const counts = pool.map(({ actor }) => taken.filter((one) => one === actor.name).length)
  expect(counts).toEqual([2, 2, 2, 2, 2])
  expect(
    (await setUpInterviews(manager, { openingId: world.openingId, candidacyIds })).interviews,
  ).toBe(0)
})

test('two who set up the same candidate at once set them up once', async () => {
  const candidacyId = await addCaller('Twice')
  const made = await Promise.all([call(candidacyId), call(candidacyId)])
  expect(made.flatMap(({ ids }) => ids)).toHaveLength(1)
  expect(await takersOf(candidacyId)).toHaveLength(1)
})

test('who stepped back is not asked again, and the place is for somebody else', async () => {
  const candidacyId = await addCaller('Recused')
  const [interviewId = ''] = (await call(candidacyId)).ids
  await endInterview(manager, { interviewId, kind: 'recused', reason: 'They are friends.' })
  const { stages } = await findPanel(manager, candidacyId)
  expect(stages[0]?.maySchedule.ok).toBe(true)
  await call(candidacyId)
  const [first, second] = await takersOf(candidacyId)
  expect(second).not.toBe(first)
  expect((await findPanel(manager, candidacyId)).stages[0]?.maySchedule.ok).toBe(false)
})

test('somebody else of the pool is asked, both hear of it, and the first is not asked again', async () => {
  const candidacyId = await addCaller('Moved')
  const [interviewId = ''] = (await call(candidacyId)).ids
  const asked = await Promise.allSettled([
    askAnother(manager, { interviewId }),
    askAnother(manager, { interviewId }),
  ])
  expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const [first, second] = await takersOf(candidacyId)
  expect(second).not.toBe(first)
  const mails = (await waitingMails(data.database, manager.services.secret)).slice(-2)
  const greeted = mails.map(({ text }) => /Hello (\w+)/.exec(text)?.[1])
  expect(greeted.toSorted()).toEqual([first, second].toSorted())
  expect(mails.every(({ subject }) => subject.includes('Moved'))).toBe(true)
  for (let left = 3; left > 0; left -= 1) await askAnother(manager, await lastOf(candidacyId))
  expect(new Set(await takersOf(candidacyId)).size).toBe(5)
  await expect(askAnother(manager, await lastOf(candidacyId))).rejects.toThrow(/Nobody else/)
})

test('an interview with a time, or of which something is written, is not given away unseen', async () => {
  const timed = (await call(await addCaller('Timed'))).ids[0] ?? ''
  const startsAt = new Date(manager.now.getTime() + 86_400_000)
  await setInterviewTime(manager, { interviewId: timed, version: 1, startsAt })
  await expect(askAnother(manager, { interviewId: timed })).rejects.toThrow(/has a time already/)
  const candidacyId = await addCaller('Begun')
  const [interviewId = ''] = (await call(candidacyId)).ids
  const [taker] = await takersOf(candidacyId)
  const author = pool.find(({ actor }) => actor.name === taker)!
  const content = { recommendation: null, summary: 'They called in early.', ratings: [] }
  await saveScorecard(author, { interviewId, version: 1, content })
  await expect(askAnother(manager, { interviewId })).rejects.toThrow(/written/)
  await expect(askAnother(author, { interviewId })).rejects.toThrow(Forbidden)
})

test('the place of somebody who stepped back is offered to the pool, once', async () => {
  const candidacyId = await addCaller('Friend')
  const [interviewId = ''] = (await call(candidacyId)).ids
  await endInterview(manager, { interviewId, kind: 'recused', reason: 'They are friends.' })
  const [friend] = await takersOf(candidacyId)
  const interview = (await findPanel(manager, candidacyId)).stages[0]?.interviews[0]
  expect(interview?.pool?.mayAsk.ok).toBe(true)
  expect(interview?.pool?.others.map((one) => one.name)).not.toContain(friend)
  await askAnother(manager, { interviewId })
  await expect(askAnother(manager, { interviewId })).rejects.toThrow(/Somebody else takes/)
  expect(await takersOf(candidacyId)).toHaveLength(2)
})

test('where the chosen one has no time, the page of times says who of the pool would', async () => {
  const candidacyId = await addCaller('Hurried')
  await call(candidacyId)
  const [taker] = await takersOf(candidacyId)
  const { id: memberId } = pool.find(({ actor }) => actor.name === taker)!.actor
  expect((await findTimes(manager, { candidacyId, planId })).ofPool).toBeNull()
  await setInterviewLoad(manager, { memberId, perWeek: 0 })
  const { ofPool: others } = await findTimes(manager, { candidacyId, planId })
  expect(others?.people).toHaveLength(4)
  const [other] = others!.people
  await askAnother(manager, { interviewId: others!.interviewId, interviewerId: other!.memberId })
  expect((await takersOf(candidacyId)).at(-1)).toBe(other!.name)
  await setInterviewLoad(manager, { memberId, perWeek: 5 })
})

test('who is named later is not set up where a stage is over', async () => {
  const candidacyId = await addCaller('Over')
  const [interviewId = ''] = (await call(candidacyId)).ids
  const [taker] = await takersOf(candidacyId)
  await fillAndSeal(
    pool.find(({ actor }) => actor.name === taker)!,
    interviewId,
    'quoll',
  )
  await name(pool, null)
  await expect(call(candidacyId)).rejects.toThrow(Over)
  const asked = { openingId: world.openingId, candidacyIds: [candidacyId] }
  expect(await setUpInterviews(manager, asked)).toMatchObject({ interviews: 0, candidates: 0 })
  expect((await findPanel(manager, candidacyId)).stages[0]?.maySchedule.ok).toBe(false)
  await name(pool, 1)
})

test('who left, or may no longer interview, is not chosen; who takes more a week is chosen more', async () => {
  const [ana, bo, chi, dee, eve] = pool.map(({ actor }) => actor.id)
  await removeMember(admin, { memberId: ana! })
  await changeAccess(admin, { memberId: bo!, access: 'viewer' })
  await setInterviewLoad(manager, { memberId: chi!, perWeek: 40 })
  for (const memberId of [dee!, eve!]) await setInterviewLoad(manager, { memberId, perWeek: 1 })
  for (const called of ['Ann', 'Ben', 'Cleo']) {
    const id = await addCaller(called)
    await call(id)
    expect(await takersOf(id)).toEqual(['Chi'])
  }
})

test('where too few can be asked nothing is set up, and it is told who was left out', async () => {
  await changeAccess(admin, { memberId: pool[3]!.actor.id, access: 'viewer' })
  const [left, fine] = [await addCaller('Left'), await addCaller('Fine')]
  for (const _ of [1, 2]) {
    const [interviewId = ''] = (await call(left)).ids
    await endInterview(manager, { interviewId, kind: 'recused', reason: 'They are friends.' })
  }
  await expect(call(left)).rejects.toThrow(TooFew)
  const asked = { openingId: world.openingId, candidacyIds: [left, fine] }
  expect(await setUpInterviews(manager, asked)).toMatchObject({ candidates: 1, short: ['Left'] })
})

test('the candidate is told that one of them comes, without those who left or may not interview', async () => {
  const id = await addCaller('Reader')
  const { steps } = await showOwn(await portalOf(manager, id, 'Reader'), id)
  expect(steps[0]?.who).toBe('You meet one of Chi (interviewer) and Eve (interviewer).')
})
