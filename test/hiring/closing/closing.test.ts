import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { showCandidacy } from '#app/hiring/candidates/person/shown-candidacy.server.ts'
import {
  closeWithCandidates,
  mostShown,
  previewClosing,
  undoClosing,
} from '#app/hiring/closing/closing.server.ts'
import { previewRejection } from '#app/hiring/candidates/steps/rejection-preview.server.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { findOpening } from '#app/hiring/openings/opening-lists.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { outbox } from '#db/schema/queue.ts'
import { addDecided, addSent } from '#test/hiring/offers/world.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let manager: Context
let stranger: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  manager = await addMember(opened.database, org, 'hiring-manager', 'Mona')
  stranger = await addMember(opened.database, org, 'interviewer', 'Ann')
})
afterAll(() => opened.close())

const closing = (openingId: string, candidacyIds: string[]) => ({
  openingId,
  candidacyIds,
  outcome: 'cancelled' as const,
  reason: 'The budget moved.',
  mail: 'on' as const,
  message: 'Thank you for applying for {{title}}.',
})

const outcomeOf = async (id: string) => (await showCandidacy(manager, id)).ending?.outcome ?? null

const waitingLetters = async () =>
  (
    await jobsTransaction({ db: opened.database }, (tx) =>
      tx.db.select({ kind: outbox.kind }).from(outbox),
    )
  ).filter(({ kind }) => kind === 'candidacy.rejection-mail').length

test('closing ends the candidacies that are named, leaves out whom it should, and is taken back whole', async () => {
  const { id: openingId } = await addOpening(manager)
  const { candidacyId: offered } = await addSent({ manager, openingId })
  const ids: string[] = []
  for (const name of ['Bo Lind', 'Cleo Marsh', 'Dan Ode'])
    ids.push((await addCandidacy(manager, openingId, name)).id)
  const [bo = '', cleo = '', dan = ''] = ids
  await expect(previewClosing(stranger, openingId)).rejects.toThrow(Forbidden)
  const { candidacyId: decided } = await addDecided({ manager, openingId }, 'Eve Hire')
  const { people } = await previewClosing(manager, openingId)
  expect(people.map(({ name, hasOffer, hireDecided }) => [name, hasOffer, hireDecided])).toEqual([
    ['Ada Quist', true, true],
    ['Eve Hire', false, true],
    ['Bo Lind', false, false],
    ['Cleo Marsh', false, false],
    ['Dan Ode', false, false],
  ])
  const named = await previewRejection(manager, { openingId, candidacyIds: [dan, decided] })
  expect(named.people.map(({ name, hireDecided }) => [name, hireDecided])).toEqual([
    ['Eve Hire', true],
    ['Dan Ode', false],
  ])
  await expect(closeWithCandidates(manager, closing(openingId, [bo, offered]))).rejects.toThrow(
    /open offer/,
  )
  expect((await findOpening(manager, openingId)).state).toBe('draft')
  const before = await waitingLetters()
  expect(await closeWithCandidates(manager, closing(openingId, [bo, cleo]))).toEqual({ ended: 2 })
  expect(await Promise.all([bo, cleo, dan, offered].map(outcomeOf))).toEqual([
    'rejected',
    'rejected',
    null,
    null,
  ])
  expect((await waitingLetters()) - before).toBe(2)
  expect((await findOpening(manager, openingId)).state).toBe('closed')
  await expect(closeWithCandidates(manager, closing(openingId, [dan]))).rejects.toThrow(Invalid)
  expect(await undoClosing(manager, { openingId, at: manager.now })).toEqual({ reopened: 2 })
  expect(await Promise.all([bo, cleo].map(outcomeOf))).toEqual([null, null])
  expect((await findOpening(manager, openingId)).state).toBe('draft')
})

test('who owes a scorecard about somebody does not learn that they are to be hired', async () => {
  const { id: openingId } = await addOpening(manager)
  await addCandidacy(manager, openingId, 'Aya First')
  const { candidacyId } = await addDecided({ manager, openingId }, 'Eve Hire')
  const shown = async () => {
    const { people } = await previewRejection(manager, { openingId, candidacyIds: [candidacyId] })
    const closed = await previewClosing(manager, openingId)
    return [people, closed.people].map((list) => list.at(0)?.name)
  }
  const told = async () => (await previewClosing(manager, openingId)).people[0]?.hireDecided
  expect([await shown(), await told()]).toEqual([['Eve Hire', 'Eve Hire'], true])
  const { plans } = await findLoop(manager, openingId)
  const call = plans.find(({ kind }) => kind === 'screen')!
  await assignPlanInterviewers(manager, { planId: call.id, memberIds: [manager.actor.id] })
  await scheduleInterviews(manager, { candidacyId, stageId: call.stageId })
  expect([await shown(), await told()]).toEqual([['Eve Hire', 'Aya First'], false])
})

test('an opening without anybody in process closes as it is', async () => {
  const { id: openingId } = await addOpening(manager)
  expect(await closeWithCandidates(manager, closing(openingId, []))).toEqual({ ended: 0 })
})

test('more in process than can be listed are counted all the same', async () => {
  const { id: openingId } = await addOpening(manager)
  const { id } = await addCandidacy(manager, openingId, 'Ada First')
  await transaction(manager, async (tx) => {
    const [candidacy] = await tx.db.select().from(candidacies).where(eq(candidacies.id, id))
    const { candidateId } = candidacy!
    const [person] = await tx.db.select().from(candidates).where(eq(candidates.id, candidateId))
    const more = Array.from({ length: mostShown + 1 }, () => ({ id: newId(), of: newId() }))
    await tx.db
      .insert(candidates)
      .values(more.map(({ of }) => ({ ...person!, id: of, email: of, mailbox: of })))
    await tx.db
      .insert(candidacies)
      .values(more.map((one) => ({ ...candidacy!, id: one.id, candidateId: one.of })))
  })
  const { people, unlisted } = await previewClosing(manager, openingId)
  expect([people.length, unlisted]).toEqual([mostShown, 2])
})
