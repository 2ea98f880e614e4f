import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { rejectCandidacies, reopenCandidacy } from '#app/hiring/candidates/steps/endings.server.ts'
import {
  answerDemographics,
  findAnswered,
  forgetDemographics,
} from '#app/hiring/fairness/answers.server.ts'
import { exportReport, openReport } from '#app/hiring/fairness/report/report.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { assistantTransaction, fairnessTransaction, transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'
import { inPortal } from '#test/hiring/offers/world.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy } from '#test/support/interviews.ts'
import { addOpening } from '#test/support/openings.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let admin: Context
let manager: Context
let openingId: string

beforeAll(async () => {
  opened = await openTestDatabase()
  const org = await addOrganisation(opened.database)
  admin = await addMember(opened.database, org, 'admin')
  manager = await addMember(opened.database, org, 'hiring-manager')
  openingId = (await addOpening(manager)).id
})
afterAll(() => opened.close())

const applicant = async () => {
  const { id } = await addCandidacy(manager, openingId)
  return { id, portal: await inPortal(manager, id) }
}

test('what a candidate says can be changed and taken away, and is never told back', async () => {
  const { id, portal } = await applicant()
  expect(await findAnswered(portal, id)).toBeNull()
  const said = { candidacyId: id, gender: 'woman', ethnicity: null } as const
  await answerDemographics(portal, said)
  await answerDemographics(portal, { ...said, ethnicity: 'asian' })
  expect(await findAnswered(portal, id)).toEqual(portal.now)
  const { portal: other } = await applicant()
  await expect(findAnswered(other, id)).rejects.toThrow(NotFound)
  await expect(answerDemographics(other, said)).rejects.toThrow(NotFound)
  await forgetDemographics(portal, id)
  expect(await findAnswered(portal, id)).toBeNull()
  await answerDemographics(portal, said)
  await answerDemographics(portal, { ...said, gender: null })
  expect(await findAnswered(portal, id)).toBeNull()
})

test('no other role of the application can read an answer, and this one reads no name', async () => {
  const look = sql`select count(*) from fairness.demographics`
  await expect(transaction(admin, (tx) => tx.db.execute(look))).rejects.toThrow()
  await expect(assistantTransaction(admin, (tx) => tx.db.execute(look))).rejects.toThrow()
  const counts = sql`select count(*) from fairness.reports`
  await expect(transaction(admin, (tx) => tx.db.execute(counts))).rejects.toThrow()
  for (const names of ['candidates', 'notes', 'ratings', 'messages', 'offers'])
    await expect(
      fairnessTransaction(admin, (tx) =>
        tx.db.execute(sql`select * from ${sql.raw(`hiring.${names}`)} limit 1`),
      ),
    ).rejects.toThrow()
})

test('the report counts by answer and is for admins alone', async () => {
  const rejected: string[] = []
  for (let turn = 0; turn < 12; turn += 1) {
    const { id, portal } = await applicant()
    const gender = turn % 2 === 0 ? ('woman' as const) : ('man' as const)
    await answerDemographics(portal, { candidacyId: id, gender, ethnicity: null })
    rejected.push(id)
  }
  await rejectCandidacies(manager, {
    openingId,
    candidacyIds: rejected,
    reason: 'Others fit better',
    message: null,
  })
  const report = await openReport(admin, 2026)
  const first = report.tables[0]!.stages[0]!
  expect(first.all).toEqual({ total: 12, selected: 0 })
  expect(first.groups.every(({ figures }) => figures === null)).toBe(true)
  expect(first.conclusion.sentence).toMatch(/^Numbers too small/)
  expect((await openReport(admin, 2025)).people).toBe(0)
  await expect(openReport(manager, 2026)).rejects.toThrow(Forbidden)
  await expect(exportReport(manager, 2026)).rejects.toThrow(Forbidden)
  expect((await exportReport(admin, 2026)).people).toBe(12)
})

test('two readings differ by nobody, or by five who were in none before; each reading is an event', async () => {
  const addAnswered = async () => {
    const { id, portal } = await applicant()
    await answerDemographics(portal, { candidacyId: id, gender: 'woman', ethnicity: 'asian' })
    return id
  }
  const reject = (candidacyIds: string[]) =>
    rejectCandidacies(manager, { openingId, candidacyIds, reason: 'No', message: null })
  const before = await openReport(admin, 2026)
  const target = await addAnswered()
  await reject([target])
  expect(await openReport(admin, 2026)).toEqual(before)
  await reopenCandidacy(manager, target)
  expect(await exportReport(admin, 2026)).toEqual(before)
  await reject([target, await addAnswered(), await addAnswered(), await addAnswered()])
  await reject([(await applicant()).id])
  expect(await openReport(admin, 2026)).toEqual(before)
  await reject([await addAnswered()])
  const after = await openReport(admin, 2026)
  expect(after.people).toBe(before.people + 6)
  await reopenCandidacy(manager, target)
  await reject([await addAnswered()])
  expect(await openReport(admin, 2026)).toEqual(after)
  const told = await transaction(admin, (tx) =>
    tx.db.select().from(events).where(eq(events.verb, 'fairness.opened')),
  )
  expect(told.length).toBeGreaterThanOrEqual(5)
  expect(told[0]).toMatchObject({ actorId: admin.actor.id, data: { year: expect.any(Number) } })
})

test('who was counted is nobody new for having answered again', async () => {
  const people: Awaited<ReturnType<typeof applicant>>[] = []
  for (let turn = 0; turn < 5; turn += 1) people.push(await applicant())
  const answers = { gender: 'man', ethnicity: 'white' } as const
  const answerAll = async () => {
    for (const { id, portal } of people)
      await answerDemographics(portal, { candidacyId: id, ...answers })
  }
  const reject = (candidacyIds: string[]) =>
    rejectCandidacies(manager, { openingId, candidacyIds, reason: 'No', message: null })
  await answerAll()
  await reject(people.map(({ id }) => id))
  const counted = await openReport(admin, 2026)
  for (const { id, portal } of people) await forgetDemographics(portal, id)
  await answerAll()
  const target = await applicant()
  await answerDemographics(target.portal, { candidacyId: target.id, ...answers })
  await reject([target.id])
  expect(await openReport(admin, 2026)).toEqual(counted)
})
