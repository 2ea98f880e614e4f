import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { addPerson, changePerson } from '#app/planning/capacity/people/people.server.ts'
import { personForm } from '#app/planning/capacity/people/person-form.ts'
import { saveCalendar } from '#app/planning/capacity/settings/settings.server.ts'
import { mergeUseCases } from '#app/planning/use-cases/endings/merging.server.ts'
import { parkUseCase } from '#app/planning/use-cases/endings/parking.server.ts'
import { findSheet, saveSheet } from '#app/planning/use-cases/estimates/sheet.server.ts'
import { joinUseCase } from '#app/planning/use-cases/intake/intake.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { parkings, stakeholders } from '#db/schema/use-cases.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { addUseCase } from '#test/support/use-cases.ts'

let opened: TestDatabase
let planner: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  planner = await addMember(opened.database, await addOrganisation(opened.database), 'planner')
})
afterAll(() => opened.close())

/** Does both at once; gives why the one that lost was refused. */
async function loserOf(one: () => Promise<unknown>, other = one): Promise<unknown> {
  const done = await Promise.allSettled([one(), other()])
  const refused = done.filter((each) => each.status === 'rejected')
  expect(refused).toHaveLength(1)
  return refused[0]?.reason
}

test('of two changes of one version the second is refused', async () => {
  const facts = { name: 'Ada', role: 'ml-engineer', percent: 100, startsOn: '2026-01-01' }
  const person = personForm.parse({ ...facts, version: 1 })
  const { id } = await addPerson(planner, person)
  expect(await loserOf(() => changePerson(planner, id, person))).toBeInstanceOf(Conflict)
  const calendar = { firstMonth: 4, hoursPerDay: 8, currency: 'EUR' as const }
  for (const version of [0, 1])
    expect(await loserOf(() => saveCalendar(planner, { ...calendar, version }))).toBeInstanceOf(
      Conflict,
    )
})

test('of two sheets of estimates the second is refused', async () => {
  const { id } = await addUseCase(planner)
  const { version } = await findSheet(planner, id)
  const sheet = (mode: number) => () =>
    saveSheet(planner, {
      id,
      version,
      typed: [{ quantity: 'value', role: '', period: 0, low: 1, mode, high: 9 }],
    })
  expect(await loserOf(sheet(2), sheet(3))).toBeInstanceOf(Conflict)
})

test('a use case is parked once at a time, and two never become each other', async () => {
  const [a, b] = [(await addUseCase(planner)).id, (await addUseCase(planner)).id]
  const merge = (id: string, intoId: string) => () =>
    mergeUseCases(planner, { id, intoId, reason: 'The same' })
  expect(await loserOf(merge(a, b), merge(b, a))).toBeInstanceOf(Invalid)
  const { id } = await addUseCase(planner)
  expect(await loserOf(() => parkUseCase(planner, { id, reason: 'Why' }))).toBeInstanceOf(Invalid)
  const again = transaction(planner, (tx) =>
    tx.db.insert(parkings).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId: id,
      reason: 'Once more',
      parkedBy: tx.actor.id,
      parkedAt: tx.now,
    }),
  )
  await expect(again).rejects.toThrow()
})

test('somebody joins a use case once, and hears the same the second time', async () => {
  const { id } = await addUseCase(planner)
  const join = () => joinUseCase(planner, { id, wants: 'Ten names a week' })
  const [first, second] = await Promise.all([join(), join()])
  expect(second).toEqual(first)
  const rows = await transaction(planner, (tx) =>
    tx.db
      .select({ id: stakeholders.id })
      .from(stakeholders)
      .where(and(eq(stakeholders.orgId, tx.org.id), eq(stakeholders.useCaseId, id))),
  )
  expect(rows).toHaveLength(1)
})
