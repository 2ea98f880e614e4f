import { and, eq, gt } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import { members, settings } from '#db/schema/accounts.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let ours: Context
let theirs: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  ours = await addMember(opened.database, await addOrganisation(opened.database), 'owner', 'Ours')
  theirs = await addMember(
    opened.database,
    await addOrganisation(opened.database),
    'viewer',
    'Them',
  )
})
afterAll(() => opened.close())

let written = 0
const findMember = fixedQuery(['orgId', 'name', 'since'], (db, { orgId, name, since }) => {
  written += 1
  return db
    .select({ id: members.id, joinedAt: members.joinedAt, settings })
    .from(members)
    .leftJoin(settings, and(eq(settings.orgId, members.orgId), eq(settings.about, name)))
    .where(and(eq(members.orgId, orgId), eq(members.name, name), gt(members.joinedAt, since)))
})

const find = (ctx: Context, name: string, since = new Date(0)) =>
  transaction(ctx, (tx) => findMember(tx, { orgId: tx.org.id, name, since }))

test('is written once, and answers each transaction with its own values', async () => {
  const found = [await find(ours, 'Ours'), await find(theirs, 'Them'), await find(ours, 'Them')]
  expect(found.map((rows) => rows.map(({ id }) => id))).toEqual([
    [ours.actor.id],
    [theirs.actor.id],
    [],
  ])
  expect(written).toBe(1)
})

test('reads and sends values as the same query does that is written anew', async () => {
  const [row] = await find(ours, 'Ours')
  expect(row!.joinedAt).toBeInstanceOf(Date)
  expect(row!.settings).toBeNull()
  expect(await find(ours, 'Ours', row!.joinedAt)).toEqual([])
  expect(await find(ours, 'Ours', new Date(row!.joinedAt.getTime() - 1))).toHaveLength(1)
})

test('row security holds for it as for any other', async () => {
  const rows = await transaction(ours, (tx) =>
    findMember(tx, { orgId: theirs.org.id, name: 'Them', since: new Date(0) }),
  )
  expect(rows).toEqual([])
})
