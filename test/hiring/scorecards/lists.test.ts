import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { setInterviewTime } from '#app/hiring/interviews/scheduling.server.ts'
import {
  listDueScorecards,
  listMyInterviews,
  mostListed,
  showMyInterviews,
} from '#app/hiring/scorecards/mine/my-interviews.server.ts'
import { listTeamInterviews } from '#app/hiring/scorecards/mine/team-interviews.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { interviews, scorecards, scorecardSeals } from '#db/schema/interviews.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addLoopWorld, schedule } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let ivo: Context
let world: LoopWorld
let first: string

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
  ivo = await addMember(opened.database, org, 'interviewer', 'Ivo')
  world = await addLoopWorld(manager, [ivo])
  first = (await schedule(manager, world)).ids[0]!
  const startsAt = new Date(manager.now.getTime() - 2 * 60 * 60_000)
  await setInterviewTime(manager, { interviewId: first, version: 1, startsAt })
})
afterAll(() => opened.close())

const day = 24 * 60 * 60_000
const due = () => transaction(ivo, (tx) => listDueScorecards(tx))

/** More interviews like one of Ivo's, long ago and sealed, or without a time. */
const addMore = (count: number, sealed: boolean) =>
  transaction(manager, async (tx) => {
    const like = and(eq(interviews.orgId, tx.org.id), eq(interviews.id, first))
    const [interview] = await tx.db.select().from(interviews).where(like)
    const [card] = await tx.db.select().from(scorecards).where(eq(scorecards.interviewId, first))
    const made = Array.from({ length: count }, (_, at) => ({ id: newId(), cardId: newId(), at }))
    await tx.db.insert(interviews).values(
      made.map(({ id, at }) => ({
        ...interview!,
        id,
        startsAt: sealed ? new Date(tx.now.getTime() - (at + 10) * day) : null,
      })),
    )
    await tx.db
      .insert(scorecards)
      .values(made.map(({ id, cardId }) => ({ ...card!, id: cardId, interviewId: id })))
    const seals = made.map(({ cardId }) => ({
      orgId: tx.org.id,
      id: newId(),
      scorecardId: cardId,
      hash: 'old',
      at: tx.now,
    }))
    if (sealed) await tx.db.insert(scorecardSeals).values(seals)
  })

test('after hundreds of interviews, the card to write now is still listed first of all', async () => {
  const before = (await listMyInterviews(ivo)).length
  await addMore(mostListed - before, true)
  const whole = await showMyInterviews(ivo)
  expect([whole.mine.length, whole.isCut]).toEqual([mostListed, false])
  await addMore(before, true)
  expect((await showMyInterviews(ivo)).isCut).toBe(true)
  expect((await due()).map(({ id }) => id)).toEqual([first])
  const mine = await listMyInterviews(ivo)
  expect(mine).toHaveLength(mostListed)
  expect(mine.filter(({ startsAt }) => startsAt === null)).toHaveLength(3)
  expect(mine.at(-1)?.id).toBe(first)
})

test('a team’s interviews are counted whole and turned over by the page, each list apart', async () => {
  await addMore(60, false)
  const all = await listTeamInterviews(manager)
  const shape = all.map(({ list, total, rows, next }) => [list, total, rows.length, next])
  expect(shape).toEqual([
    ['over', 1, 1, null],
    ['untimed', 63, 50, 50],
    ['ahead', 0, 0, null],
  ])
  const [rest] = await listTeamInterviews(manager, { only: 'untimed', from: 50 })
  expect(rest).toMatchObject({ list: 'untimed', total: 63, from: 50, next: null })
  const ids = [...all[1]!.rows, ...rest!.rows].map(({ id }) => id)
  expect(new Set(ids).size).toBe(63)
  const [past] = await listTeamInterviews(manager, { only: 'untimed', from: 100 })
  expect([past?.total, past?.from, past?.rows.length]).toEqual([63, 0, 50])
})

test('nobody is asked to write about an application that ended', async () => {
  const { openingId, candidacyId } = world
  const rejection = { openingId, candidacyIds: [candidacyId], reason: 'Other', message: null }
  await rejectCandidacies(manager, rejection)
  expect(await due()).toEqual([])
  expect((await listMyInterviews(ivo)).every(({ state }) => state === 'sealed')).toBe(true)
})
