import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { moveCandidacies } from '#app/hiring/candidates/steps/moves.server.ts'
import { setUpInterviews } from '#app/hiring/interviews/arranging/setting-up.server.ts'
import { saidOf } from '#app/hiring/interviews/arranging/setting-up.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { endInterview } from '#app/hiring/scorecards/panel/endings.server.ts'
import { listTeamInterviews } from '#app/hiring/scorecards/mine/team-interviews.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { reveals } from '#db/schema/interviews.ts'
import { erasures } from '#db/schema/rights.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy, addLoopWorld } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let ivo: Context
let world: LoopWorld
let ids: string[]

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
  ivo = await addMember(opened.database, org, 'interviewer', 'Ivo')
  world = await addLoopWorld(manager, [ivo])
  ids = [world.candidacyId]
  for (const name of ['Bea', 'Cai', 'Dov'])
    ids.push((await addCandidacy(manager, world.openingId, name)).id)
})
afterAll(() => opened.close())

const neighbours = async (id: string, among?: string) =>
  (await showCandidacy(manager, id, among)).neighbours
const moving = (candidacyIds: string[], stageId: string) =>
  moveCandidacies(manager, { openingId: world.openingId, candidacyIds, stageId })

test('a stage is gone through one after the other, past whoever ended, and from where somebody was moved away', async () => {
  const [ada = '', bea = '', cai = '', dov = ''] = ids
  const { stageId } = await showCandidacy(manager, ada)
  expect(await neighbours(ada)).toMatchObject({ total: 4, previous: null, next: bea })
  expect(await neighbours(cai)).toMatchObject({ previous: bea, next: dov })
  await moving([cai], world.scoredStage)
  expect(await neighbours(cai)).toBeNull()
  expect(await neighbours(cai, stageId)).toMatchObject({ total: 3, previous: bea, next: dov })
  const rejection = { openingId: world.openingId, reason: 'Other', message: null }
  await rejectCandidacies(manager, { ...rejection, candidacyIds: [bea] })
  expect(await neighbours(ada)).toMatchObject({ total: 2, next: dov })
  expect(await neighbours(ada, newId())).toBeNull()
  expect(await neighbours(ada, 'nonsense')).toBeNull()
})

test('interviews are set up for many at once, each for the stage they stand in, and only once', async () => {
  const { openingId } = world
  const [ada = '', bea = '', cai = '', dov = ''] = ids
  await moving([dov], world.screenStage)
  const asked = { openingId, candidacyIds: [ada, bea, cai, dov] }
  expect(await setUpInterviews(manager, asked)).toEqual({
    interviews: 5,
    candidates: 2,
    over: 0,
    unplanned: 1,
    putAway: 0,
    returning: [],
    short: [],
  })
  expect(await setUpInterviews(manager, asked)).toMatchObject({ interviews: 0, candidates: 0 })
  const [, untimed] = await listTeamInterviews(manager)
  expect(untimed?.total).toBe(5)
  const many = { openingId, candidacyIds: Array.from({ length: 51 }, newId) }
  await expect(setUpInterviews(manager, many)).rejects.toThrow(Invalid)
  await expect(setUpInterviews(ivo, asked)).rejects.toThrow(Forbidden)
})

/** Somebody whose first interview was taken out of the count, and whose stage is revealed. */
async function addReturning(name: string) {
  const { id: candidacyId } = await addCandidacy(manager, world.openingId, name)
  const stage = { candidacyId, stageId: world.scoredStage }
  const [interviewId = ''] = (await scheduleInterviews(manager, stage)).ids
  await endInterview(manager, { interviewId, kind: 'no-show', reason: 'Nobody came' })
  await transaction(manager, (tx) =>
    tx.db
      .insert(reveals)
      .values({ orgId: tx.org.id, id: newId(), ...stage, missing: [], at: tx.now }),
  )
  return candidacyId
}

/** Somebody who is to be erased as soon as the law allows. */
async function addPutAway(name: string) {
  const { id } = await addCandidacy(manager, world.openingId, name)
  await transaction(manager, async (tx) => {
    const [row] = await tx.db.select().from(candidacies).where(eq(candidacies.id, id))
    await tx.db.insert(erasures).values({
      orgId: tx.org.id,
      id: newId(),
      candidateId: row!.candidateId,
      askedBy: 'candidate',
      askedAt: tx.now,
      keepUntil: new Date(tx.now.getTime() + 86_400_000),
      keptBy: ['us-federal'],
    })
  })
  return id
}

test('one for whom nothing can be set up does not hold up the others, and is told of', async () => {
  const { openingId, screenStage } = world
  const call = world.plans.find(({ stageId }) => stageId === screenStage)!
  await assignPlanInterviewers(manager, { planId: call.id, memberIds: [ivo.actor.id] })
  const fresh = (await addCandidacy(manager, openingId, 'Eli')).id
  const candidacyIds = [await addReturning('Fay'), fresh, await addPutAway('Gus')]
  await moving(candidacyIds, screenStage)
  const done = await setUpInterviews(manager, { openingId, candidacyIds })
  const left = { unplanned: 0, over: 0, putAway: 1, returning: ['Fay'], short: [] }
  expect(done).toEqual({ interviews: 1, candidates: 1, ...left })
  expect(saidOf(done)).toMatch(/^1 interview is set up for 1 candidate\. .*Left out: Fay\./)
  expect(saidOf({ interviews: 0, candidates: 0, ...left })).toMatch(/^None .*1 candidate is to be/)
})
