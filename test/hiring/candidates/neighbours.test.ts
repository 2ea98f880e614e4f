import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { moveCandidacies } from '#app/hiring/candidates/steps/moves.server.ts'
import { setUpInterviews } from '#app/hiring/interviews/arranging/setting-up.server.ts'
import { listTeamInterviews } from '#app/hiring/scorecards/mine/team-interviews.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
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
    unplanned: 1,
  })
  expect(await setUpInterviews(manager, asked)).toMatchObject({ interviews: 0, candidates: 0 })
  const [, untimed] = await listTeamInterviews(manager)
  expect(untimed?.total).toBe(5)
  const many = { openingId, candidacyIds: Array.from({ length: 51 }, newId) }
  await expect(setUpInterviews(manager, many)).rejects.toThrow(Invalid)
  await expect(setUpInterviews(ivo, asked)).rejects.toThrow(Forbidden)
})
