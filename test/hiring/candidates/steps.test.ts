import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { candidateJobs } from '#app/hiring/candidates/candidates.job.ts'
import { showBoard } from '#app/hiring/candidates/pipeline/board.server.ts'
import { noFilters } from '#app/hiring/candidates/pipeline/filters.ts'
import { findCandidacySeat } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { listSilentCandidacies } from '#app/hiring/candidates/waiting/waiting.server.ts'
import {
  rejectCandidacies,
  reopenCandidacy,
  undoEndings,
  withdrawCandidacy,
} from '#app/hiring/candidates/steps/endings.server.ts'
import {
  moveCandidacies,
  moveCandidacy,
  undoMoves,
} from '#app/hiring/candidates/steps/moves.server.ts'
import { writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/problems.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { messages } from '#db/schema/candidates.ts'
import { addPublishedOpening, addSomebody } from '#test/support/candidates.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let colleague: Context
let interviewer: Context
let stranger: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager')
  colleague = await addMember(opened.database, org, 'recruiter')
  interviewer = await addMember(opened.database, org, 'interviewer')
  const elsewhere = await addOrganisation(opened.database)
  stranger = await addMember(opened.database, elsewhere, 'owner')
})
afterAll(() => opened.close())

const later = (ctx: Context, seconds: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + seconds * 1000),
})
const seatOf = (id: string) =>
  transaction(manager, (tx) => findCandidacySeat(tx, id, 'candidate.read'))
const boardOf = (openingId: string, ctx = manager) =>
  showBoard(ctx, { openingId, filters: noFilters, perColumn: 20 })

async function openingWith(count: number) {
  const { id } = await addPublishedOpening(manager)
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    ids.push((await addSomebody(manager, id)).candidacyId)
  }
  const { columns } = await boardOf(id)
  return { id, ids, stages: columns.map((column) => column.id) }
}

describe('moving', () => {
  test('puts a candidacy into another column, once per version', async () => {
    const { id, ids, stages } = await openingWith(2)
    const [candidacyId, stageId] = [ids[0]!, stages[1]!]
    await moveCandidacy(manager, { candidacyId, stageId, version: 1 })
    const { columns } = await boardOf(id)
    expect(columns.map(({ count }) => count)).toEqual([1, 1, 0, 0])
    expect(columns[1]?.cards.map((card) => card.id)).toEqual([candidacyId])
    const stale = moveCandidacy(colleague, { candidacyId, stageId: stages[2]!, version: 1 })
    await expect(stale).rejects.toThrow(Conflict)
    expect((await seatOf(candidacyId)).candidacy).toMatchObject({ stageId, version: 2 })
  })

  test('two at the same moment: one wins, the other is told', async () => {
    const { ids, stages } = await openingWith(1)
    const tries = [stages[1]!, stages[2]!].map((stageId, index) =>
      moveCandidacy(index === 0 ? manager : colleague, {
        candidacyId: ids[0]!,
        stageId,
        version: 1,
      }),
    )
    const settled = await Promise.allSettled(tries)
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('several move together and back together', async () => {
    const { id, ids, stages } = await openingWith(3)
    await moveCandidacy(manager, { candidacyId: ids[0]!, stageId: stages[1]!, version: 1 })
    const acting = later(manager, 5)
    const bulk = { openingId: id, candidacyIds: ids, stageId: stages[2]! }
    expect(await moveCandidacies(acting, bulk)).toMatchObject({ moved: 3 })
    await moveCandidacy(colleague, { candidacyId: ids[2]!, stageId: stages[3]!, version: 2 })
    expect(await undoMoves(later(manager, 9), { openingId: id, at: acting.now })).toEqual({
      moved: 2,
    })
    const stagesNow = await Promise.all(
      ids.map(async (one) => (await seatOf(one)).candidacy.stageId),
    )
    expect(stagesNow).toEqual([stages[1], stages[0], stages[3]])
  })

  test('stays inside the opening, the organisation and what the member may do', async () => {
    const [one, other] = [await openingWith(1), await openingWith(1)]
    const move = { candidacyId: one.ids[0]!, version: 1 }
    await expect(moveCandidacy(manager, { ...move, stageId: other.stages[0]! })).rejects.toThrow(
      NotFound,
    )
    const stageId = one.stages[1]!
    await expect(moveCandidacy(stranger, { ...move, stageId })).rejects.toThrow(NotFound)
    await expect(moveCandidacy(interviewer, { ...move, stageId })).rejects.toThrow(Forbidden)
    await expect(
      moveCandidacy(manager, { ...move, candidacyId: 'nonsense', stageId }),
    ).rejects.toThrow(NotFound)
    const bulk = { openingId: one.id, candidacyIds: other.ids, stageId }
    expect(await moveCandidacies(manager, bulk)).toMatchObject({ moved: 0 })
    await expect(moveCandidacies(manager, { ...bulk, candidacyIds: [] })).rejects.toThrow(Invalid)
  })
})

describe('rejecting', () => {
  let mails = 0
  const rejection = { reason: 'Other', message: 'Not this time for {{title}}.' }
  const jobsAt = (now: Date) =>
    startJobs({
      database: opened.database,
      handlers: {
        ...candidateJobs({ database: opened.database, services: manager.services }),
        mail: async () => void (mails += 1),
      },
      clock: () => now,
      log: { info: () => {}, error: () => {} },
      poll: false,
    })
  const said = (candidacyId: string) =>
    transaction(manager, (tx) =>
      tx.db.select().from(messages).where(eq(messages.candidacyId, candidacyId)),
    )

  test('tells candidates a minute later, each once, with the title of their opening', async () => {
    const { id, ids } = await openingWith(2)
    const input = { openingId: id, candidacyIds: ids, ...rejection }
    expect(await rejectCandidacies(manager, input)).toEqual({ rejected: 2 })
    expect(await rejectCandidacies(manager, input)).toEqual({ rejected: 0 })
    const early = await jobsAt(later(manager, 30).now)
    await early.runDueJobs()
    await early.stop()
    expect(await said(ids[0]!)).toEqual([])
    const due = await jobsAt(later(manager, 61).now)
    await due.runDueJobs()
    await due.runDueJobs({ evenBackedOff: true })
    await due.stop()
    expect(mails).toBe(2)
    const { title } = (await seatOf(ids[0]!)).opening
    expect(await said(ids[0]!)).toMatchObject([
      { sender: 'team', text: `Not this time for ${title}.`, authorId: manager.actor.id },
    ])
    expect((await seatOf(ids[0]!)).candidacy.answeredAt).toEqual(later(manager, 61).now)
  })

  test('taken back within the minute, nobody hears of it', async () => {
    const { id, ids } = await openingWith(2)
    const acting = later(manager, 100)
    await rejectCandidacies(acting, { openingId: id, candidacyIds: ids, ...rejection })
    expect((await boardOf(id)).columns[0]?.count).toBe(0)
    const undo = { openingId: id, at: acting.now }
    expect(await undoEndings(colleague, undo)).toEqual({ reopened: 0 })
    expect(await undoEndings(later(manager, 110), undo)).toEqual({ reopened: 2 })
    const before = mails
    const due = await jobsAt(later(manager, 300).now)
    await due.runDueJobs()
    await due.stop()
    expect(await said(ids[0]!)).toEqual([])
    expect(mails).toBe(before)
    expect((await boardOf(id)).columns[0]?.count).toBe(2)
  })

  test('what has ended neither moves nor ends again until it is reopened', async () => {
    const { ids, stages } = await openingWith(1)
    const candidacyId = ids[0]!
    await withdrawCandidacy(manager, { candidacyId, version: 1, reason: 'Another offer' })
    const { ending, candidacy } = await seatOf(candidacyId)
    expect(ending).toMatchObject({ outcome: 'withdrawn', reason: 'Another offer' })
    const move = { candidacyId, stageId: stages[1]!, version: candidacy.version }
    await expect(moveCandidacy(manager, move)).rejects.toThrow(Invalid)
    await expect(
      withdrawCandidacy(manager, { candidacyId, version: candidacy.version, reason: '' }),
    ).rejects.toThrow(Invalid)
    await reopenCandidacy(manager, candidacyId)
    const { version } = (await seatOf(candidacyId)).candidacy
    await moveCandidacy(manager, { ...move, version })
    await expect(reopenCandidacy(manager, candidacyId)).rejects.toThrow(Invalid)
  })

  test('is not for interviewers', async () => {
    const { id, ids } = await openingWith(1)
    const part = { openingId: id, memberId: interviewer.actor.id, part: 'interviewer' as const }
    await seatMember(manager, part)
    const input = { openingId: id, candidacyIds: ids, ...rejection }
    await expect(rejectCandidacies(interviewer, input)).rejects.toThrow(Forbidden)
  })
})

describe('silence', () => {
  test('counts from the last answer, in openings that the member runs, longest first', async () => {
    const outsider = await addMember(opened.database, manager.org, 'hiring-manager', 'outsider')
    const day = 24 * 60 * 60
    const lone = await addMember(opened.database, manager.org, 'hiring-manager', 'lone')
    const { id } = await addPublishedOpening(lone)
    const first = await addSomebody(later(lone, day), id)
    const second = await addSomebody(lone, id)
    const listed = async (ctx: Context) =>
      (await transaction(ctx, (tx) => listSilentCandidacies(tx))).list
    expect(await listed(later(lone, 7 * day))).toEqual([])
    const afterNine = await listed(later(lone, 9 * day))
    expect(afterNine.map((row) => [row.id, row.days])).toEqual([
      [second.candidacyId, 9],
      [first.candidacyId, 8],
    ])
    expect(await listed(later(outsider, 9 * day))).toEqual([])
    expect(await listed(later(interviewer, 9 * day))).toEqual([])
    const message = { candidacyId: second.candidacyId, subject: '', text: 'Still reading.' }
    await writeToCandidate(later(lone, 9 * day), message)
    expect((await listed(later(lone, 10 * day))).map((row) => row.id)).toEqual([first.candidacyId])
  })
})
