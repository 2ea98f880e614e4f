import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { accountsTransaction, jobsTransaction, transaction } from '#db/connection.server.ts'
import { freshId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

let opened: TestDatabase
let mine: Context
let theirs: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  const { database } = opened
  mine = await addMember(database, await addOrganisation(database), 'owner')
  theirs = await addMember(database, await addOrganisation(database), 'owner')
  for (const ctx of [mine, theirs])
    await transaction(ctx, (tx) => enqueue(tx, { kind: 'test', key: 'one', payload: {} }))
  const site = { db: database, now: testNow }
  await accountsTransaction(site, (tx) => enqueue(tx, { kind: 'test', key: 'all', payload: {} }))
})
afterAll(() => opened.close())

const readAs = (ctx: Context) =>
  transaction(ctx, (tx) => tx.db.select({ orgId: outbox.orgId }).from(outbox))

test('queries without a condition see the side effects of their own organisation alone', async () => {
  for (const ctx of [mine, theirs]) expect(await readAs(ctx)).toEqual([{ orgId: ctx.org.id }])
})

test('nobody leaves a side effect in the name of another organisation', async () => {
  const entry = { kind: 'test', payload: {}, createdAt: testNow, availableAt: testNow }
  const foreign = { ...entry, id: freshId(), orgId: theirs.org.id, key: 'foreign' }
  await expect(transaction(mine, (tx) => tx.db.insert(outbox).values(foreign))).rejects.toThrow()
  await expect(
    accountsTransaction(mine, (tx) => tx.db.insert(outbox).values(foreign)),
  ).rejects.toThrow()
})

test('what a side effect carries is for the jobs to read', async () => {
  const payloads = sql`select payload from queue.outbox`
  await expect(transaction(mine, (tx) => tx.db.execute(payloads))).rejects.toThrow()
  const all = await jobsTransaction({ db: opened.database }, (tx) =>
    tx.db.select({ orgId: outbox.orgId }).from(outbox),
  )
  expect(all.map(({ orgId }) => orgId).toSorted()).toEqual(
    [mine.org.id, theirs.org.id, null].toSorted(),
  )
})
