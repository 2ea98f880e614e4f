import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seatsKind } from '#app/accounts/billing/seats.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { changePerson, createPerson, deletePerson } from '#app/accounts/directory/people.server.ts'
import { Forbidden } from '#app/problems.ts'
import { accountsTransaction, jobsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { subscriptionStates } from '#db/schema/billing.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { proveDomain } from '#test/support/identity/ways.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { memberWith } from '#test/support/scim/directory.ts'

const account = {
  secretKey: 'sk_test',
  webhookSecret: 'whsec_test',
  prices: { team: 'price_team', business: 'price_business' },
}

let data: TestDatabase
let owner: Context

beforeAll(async () => {
  data = await openTestDatabase()
  const member = await addMember(data.database, await addOrganisation(data.database), 'owner')
  owner = { ...member, services: { ...member.services, stripe: account } }
  await proveDomain(owner, 'seats.example')
})
afterAll(() => data.close())

const later = (minutes: number): Context => ({
  ...owner,
  now: new Date(owner.now.getTime() + minutes * 60_000),
})
const person = (name: string, active = true) => ({
  userName: `${name}@seats.example`,
  externalId: null,
  email: `${name}@seats.example`,
  givenName: '',
  familyName: '',
  displayName: name,
  active,
})

/** How often the seats were said to have moved. */
const moves = () =>
  jobsTransaction({ db: data.database }, async (tx) => {
    const rows = await tx.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(eq(outbox.kind, seatsKind))
      .orderBy(asc(outbox.id))
    return rows.length
  })

test('the paid seats follow whom a directory brings, takes out, brings back and forgets', async () => {
  expect(await moves()).toBe(0)
  const { id } = await createPerson(owner, person('ana'))
  expect(await moves()).toBe(1)
  const change = (minutes: number, active: boolean) =>
    changePerson(later(minutes), { id, version: null, change: () => person('ana', active) })
  await change(2, false)
  expect(await moves()).toBe(2)
  await change(4, true)
  expect(await moves()).toBe(3)
  await deletePerson(later(6), { id, version: null })
  expect(await moves()).toBe(4)
  await createPerson(later(8), person('idle', false))
  expect(await moves()).toBe(4)
})

test('nobody is brought in while a payment has been missing for long', async () => {
  const unpaidSince = new Date(owner.now.getTime() - 30 * 24 * 60 * 60 * 1000)
  await accountsTransaction(owner, (tx) =>
    tx.db.insert(subscriptionStates).values({
      orgId: tx.org.id,
      id: newId(),
      number: 1,
      plan: 'business',
      status: 'past_due',
      seats: 1,
      unpaidSince,
      fetchedAt: tx.now,
    }),
  )
  await expect(createPerson(owner, person('late'))).rejects.toThrow(Forbidden)
  expect(await memberWith(owner, 'late@seats.example')).toBeUndefined()
})
