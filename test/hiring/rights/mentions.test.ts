import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeFacts, showFacts } from '#app/hiring/candidates/person/facts.server.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { referSomebody } from '#app/hiring/candidates/referrals/referrals.server.ts'
import { moveCandidacies } from '#app/hiring/candidates/steps/moves.server.ts'
import {
  decideReview,
  forgetReviews,
  listReviews,
} from '#app/hiring/rights/mentions/reviews.server.ts'
import { findErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { notes } from '#db/schema/candidates.ts'
import { mentionReviews } from '#db/schema/mentions.ts'
import { stages } from '#db/schema/openings.ts'
import { addSomebody, apply, findOwnCandidate } from '#test/support/candidates.ts'
import { addMember } from '#test/support/people.ts'
import { ask, openDesk, runJobs } from './desk.ts'
import type { Desk } from './desk.ts'

let desk: Desk
let other: string
beforeAll(async () => {
  desk = await openDesk()
  other = (await addSomebody(desk.owner, desk.openingId)).candidacyId
})
afterAll(() => desk.data.close())

const write = (text: string, candidacyId = other) => writeNote(desk.owner, { candidacyId, text })
const textsOf = async (candidacyId = other) => {
  const rows = await transaction(desk.owner, (tx) =>
    tx.db
      .select({ text: notes.text })
      .from(notes)
      .where(eq(notes.candidacyId, candidacyId))
      .orderBy(notes.id),
  )
  return rows.map(({ text }) => text)
}
const reviews = () => transaction(desk.owner, listReviews)

async function erase(candidacyId: string) {
  const { id } = await findOwnCandidate(desk.owner, candidacyId)
  await ask(desk, id)
  await runJobs(desk)
  expect(await transaction(desk.owner, (tx) => findErasure(tx, id))).toMatchObject({
    state: 'done',
  })
}

async function moveOn(candidacyId: string) {
  const { owner, openingId } = desk
  const all = await transaction(owner, (tx) =>
    tx.db
      .select({ id: stages.id })
      .from(stages)
      .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
      .orderBy(stages.position),
  )
  await moveCandidacies(owner, {
    openingId,
    candidacyIds: [candidacyId],
    stageId: all[1]?.id ?? '',
  })
}

test('what an applicant calls themselves strikes nothing, referred and moved on or not, until a member says so', async () => {
  const { owner, openingId, data } = desk
  const viewer = await addMember(data.database, owner.org, 'viewer')
  const email = 'great.result@mail.example'
  await referSomebody(viewer, { openingId, name: 'Great Result', email, note: '' })
  const links = ['https://example.com']
  const phone = '2026-02-01'
  const person = { name: 'great result', email, phone, links }
  const { candidacyId } = await apply(owner, openingId, person)
  await moveOn(candidacyId)
  await write('Their own great result.', candidacyId)
  const said = 'A great result on 2026-02-01, see https://example.com, better than'
  await write(`${said} ${email}.`)
  await erase(candidacyId)
  expect(await textsOf()).toEqual([`${said} [erased].`])
  expect((await textsOf(candidacyId)).join()).not.toMatch(/great result/)
  const [review, ...more] = await reviews()
  expect(more).toEqual([])
  expect(review).toMatchObject({
    words: ['great result', '2026-02-01', 'https://example.com'],
    places: [{ name: 'Notes', count: 1 }],
  })
  const id = review?.id ?? ''
  expect(() => decideReview(viewer, { id, decision: 'struck' })).toThrow(Forbidden)
  expect(await decideReview(owner, { id, decision: 'left' })).toBe(0)
  expect(await textsOf()).toEqual([`${said} [erased].`])
  expect(await reviews()).toEqual([])
  await expect(decideReview(owner, { id, decision: 'struck' })).rejects.toThrow(NotFound)
})

test('a member who says that it means them has it struck out', async () => {
  const name = 'Rosa Applicant'
  const { candidacyId } = await apply(desk.owner, desk.openingId, { name, email: 'r@mail.example' })
  await write(`Like ${name}.`)
  await erase(candidacyId)
  expect((await textsOf()).at(-1)).toBe(`Like ${name}.`)
  const [review] = await reviews()
  expect(await decideReview(desk.owner, { id: review?.id ?? '', decision: 'struck' })).toBe(1)
  expect((await textsOf()).at(-1)).toBe('Like [erased].')
  const [row] = await transaction(desk.owner, (tx) =>
    tx.db
      .select()
      .from(mentionReviews)
      .where(eq(mentionReviews.id, review?.id ?? '')),
  )
  expect(row).toMatchObject({ sealed: '', outcome: 'struck', decidedBy: desk.owner.actor.id })
})

test('a name that a member confirmed is struck at once, unless it stands in many texts', async () => {
  const apart = await addSomebody(desk.owner, desk.openingId)
  const name = 'Vera Confirmed'
  const { candidacyId } = await apply(desk.owner, desk.openingId, { name, email: 'v@mail.example' })
  const { facts, version } = await showFacts(desk.owner, candidacyId)
  const confirmed = { ...facts, links: [], location: 'Bonn' }
  await changeFacts(desk.owner, { candidacyId, version, facts: confirmed })
  await write(`Like ${name}.`, apart.candidacyId)
  await erase(candidacyId)
  expect(await textsOf(apart.candidacyId)).toEqual(['Like [erased].'])
  expect(await reviews()).toEqual([])
  const many = await addSomebody(desk.owner, desk.openingId, { name: 'Ada Everywhere' })
  for (let turn = 0; turn < 11; turn += 1) await write('Ada Everywhere', apart.candidacyId)
  await erase(many.candidacyId)
  expect(await reviews()).toMatchObject([{ places: [{ name: 'Notes', count: 11 }] }])
})

test('what nobody decides about in time is forgotten, and keeps no word of them', async () => {
  const [waiting] = await reviews()
  expect(waiting?.words).toEqual(['Ada Everywhere'])
  const late = { ...desk.owner, now: new Date(desk.owner.now.getTime() + 31 * 86_400_000) }
  await transaction(late, forgetReviews)
  expect(await reviews()).toEqual([])
  const rows = await transaction(desk.owner, (tx) => tx.db.select().from(mentionReviews))
  expect(rows.every(({ sealed }) => sealed === '')).toBe(true)
})
