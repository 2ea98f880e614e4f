import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { Asking } from '#db/engines/asking.server.ts'
import { openPglite } from '#db/engines/pglite.server.ts'
import { Preparing } from '#db/engines/preparing.server.ts'
import { onPostgres, openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

let opened: TestDatabase
let ours: Context
let theirs: Context

beforeAll(async () => {
  opened = await openTestDatabase()
  ours = await addMember(opened.database, await addOrganisation(opened.database), 'owner', 'Ours')
  theirs = await addMember(opened.database, await addOrganisation(opened.database), 'owner', 'Them')
})
afterAll(() => opened.close())

const often = [1, 2, 3, 4, 5, 6, 7, 8]
const membersLike = async ({ db }: { db: Transaction }, name: string) =>
  (await db.execute(sql`select name from accounts.members where name like ${name}`)).rows

test('a text that comes again and again is answered for whoever asks', async () => {
  for (const _ of often) {
    expect(await transaction(ours, (tx) => membersLike(tx, '%'))).toEqual([{ name: 'Ours' }])
    expect(await transaction(theirs, (tx) => membersLike(tx, '%'))).toEqual([{ name: 'Them' }])
    expect(await transaction(theirs, (tx) => membersLike(tx, 'Ours'))).toEqual([])
  }
})

test('a text may be asked by one role and refused to another', async () => {
  const sessions = async ({ db }: { db: Transaction }) =>
    (await db.execute(sql`select count(*)::int as n from accounts.sessions`)).rows
  for (const _ of often) {
    expect(await accountsTransaction({ db: ours.db, now: ours.now }, sessions)).toEqual([{ n: 0 }])
    await expect(transaction(ours, sessions)).rejects.toThrow()
  }
})

test('a question that fails takes its transaction back, and the next is answered', async () => {
  const divide = async ({ db }: { db: Transaction }, by: number) =>
    (await db.execute(sql`select 12 / ${by}::int as each`)).rows
  for (const by of often) {
    await expect(
      transaction(ours, async (tx) => {
        await tx.db.execute(sql`delete from planning.use_cases`)
        return divide(tx, 0)
      }),
    ).rejects.toMatchObject({ cause: { code: '22012' } })
    expect(await transaction(ours, (tx) => divide(tx, by))).toEqual([{ each: Math.floor(12 / by) }])
  }
})

test('more texts than are kept are answered all the same', async () => {
  const add = ({ db }: { db: Transaction }, from: number) =>
    Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        const { rows } = await db.execute(
          sql`select ${at}::int + ${sql.raw(`${from + at}`)} as sum`,
        )
        return rows[0]?.sum
      }),
    )
  for (const from of [0, 0, 200, 200, 400, 400, 0, 0]) {
    const sums = Array.from({ length: 200 }, (_, at) => from + 2 * at)
    expect(await transaction(ours, (tx) => add(tx, from))).toEqual(sums)
  }
})

test.skipIf(onPostgres)('nothing is asked in a transaction that is over', async () => {
  const left = await transaction(ours, async ({ db }) => db)
  await expect(left.execute(sql`select 1`)).rejects.toThrow()
})

test.skipIf(onPostgres)('a text whose columns have changed is prepared anew', async () => {
  const client = await openPglite()
  const asking = new Asking(client)
  await client.exec('create table kept as select 1 as one')
  for (const _ of often) await asking.query('select * from kept')
  await client.exec('alter table kept add column two int')
  await expect(asking.query('select * from kept')).rejects.toThrow('result type')
  expect((await asking.query('select * from kept')).rows).toEqual([{ one: 1, two: null }])
  await client.close()
})

test.runIf(onPostgres)(
  'a connection prepares what comes again, and anew what changed',
  async () => {
    const { url, drop } = await createPostgresOn(emptyStage)
    const client = new Client({ connectionString: url })
    await client.connect()
    const preparing = new Preparing(client)
    const prepared = async () =>
      (await client.query('select count(*)::int as n from pg_prepared_statements')).rows[0].n
    const ask = () => preparing.query('select * from kept where one = $1', [1])
    await client.query('create temp table kept as select 1 as one')
    expect([await ask(), await prepared()]).toMatchObject([{ rows: [{ one: 1 }] }, 0])
    for (const _ of often) await ask()
    expect(await prepared()).toBe(1)
    await client.query('alter table kept add column two int')
    await expect(ask()).rejects.toThrow('result type')
    for (const _ of often) expect((await ask()).rows).toEqual([{ one: 1, two: null }])
    for (let at = 0; at < 200; at++)
      for (const _ of [1, 2]) await preparing.query(`select ${at} + $1::int as sum`, [1])
    expect(await prepared()).toBeLessThanOrEqual(151)
    await client.end()
    await drop()
  },
)
