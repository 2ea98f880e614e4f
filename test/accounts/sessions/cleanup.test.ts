import { afterAll, beforeAll, expect, test } from 'vitest'
import { askToSignIn } from '#app/accounts/engine/sign-ins.server.ts'
import { inviteMember } from '#app/accounts/invitations/invitations.server.ts'
import { forgetExpired } from '#app/accounts/sessions/cleanup.server.ts'
import { openSession } from '#app/accounts/sessions/sessions.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { invitees, sessions, signIns } from '#db/schema/accounts.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

let data: TestDatabase
beforeAll(async () => {
  data = await openTestDatabase()
})
afterAll(() => data.close())

const daysLater = (count: number) => new Date(testNow.getTime() + count * 24 * 60 * 60 * 1000)

test('what expired goes, what can still be used stays', async () => {
  const { database: db } = data
  const first = await addMember(db, await addOrganisation(db), 'owner')
  for (const now of [testNow, daysLater(20)]) {
    const ctx = { ...first, now }
    await accountsTransaction({ db, now }, (tx) =>
      openSession(tx, { userId: first.actor.userId, agent: '' }),
    )
    await askToSignIn(ctx, { email: 'ana@example.test', returnTo: '/' })
    await inviteMember(ctx, { email: `${now.getTime()}@example.test`, access: 'viewer' })
  }
  const left = () =>
    accountsTransaction({ db }, async (tx) => [
      (await tx.db.select().from(sessions)).length,
      (await tx.db.select().from(signIns)).length,
      (await tx.db.select().from(invitees)).length,
    ])
  await forgetExpired(db, testNow)
  expect(await left()).toEqual([2, 2, 2])
  await forgetExpired(db, daysLater(20))
  expect(await left()).toEqual([2, 1, 1])
  await forgetExpired(db, daysLater(31))
  expect(await left()).toEqual([1, 0, 1])
})
