import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Head } from '#app/accounts/audit/chain.server.ts'
import { sealOrganisation } from '#app/accounts/audit/sealing.server.ts'
import { verifyOrganisation } from '#app/accounts/audit/verification.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { transaction, type Database, type Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { recordEvents } from '#test/support/events.ts'
import { isFullRun } from '#test/support/full-run.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const count = 40
const tamperings = isFullRun ? 1000 : 120

let data: TestDatabase
let ctx: Context
let asSuperuser: Database
let head: Head

beforeAll(async () => {
  data = await openTestDatabase()
  ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
  asSuperuser = data.unsafe({ rowSecurity: false })
  await recordEvents(ctx, count)
  const sealed = await sealOrganisation(ctx, ctx.org.id)
  if (!sealed) throw new Error('nothing sealed')
  head = sealed
})
afterAll(() => data.close())

type Tampering = { name: string; carryOut: (db: Transaction) => Promise<unknown> }

const at = (position: number) =>
  sql`(select event_id from audit.seals where position = ${position})`
const position = fc.integer({ min: 1, max: count })
const two = fc.uniqueArray(position, { minLength: 2, maxLength: 2 })

const edits = [
  sql`verb = verb || '!'`,
  sql`data = data || '{"z": -1}'`,
  sql`data = data - 'a'`,
  sql`at = at + interval '1 second'`,
  sql`actor_id = gen_random_uuid()`,
  sql`actor_id = null`,
  sql`actor_kind = 'system'`,
  sql`subject_type = 'candidate'`,
  sql`subject_id = gen_random_uuid()`,
  sql`transaction = transaction + 1`,
  sql`mac = reverse(mac)`,
  sql`id = gen_random_uuid()`,
]
const sealEdits = [
  sql`mac = reverse(mac)`,
  sql`at = at + interval '1 second'`,
  sql`event_id = gen_random_uuid()`,
  sql`position = position + 1000`,
]

const columns = sql`org_id, at, actor_kind, actor_id, verb, subject_type, subject_id, data, transaction`

/** Every way to change the record that somebody with all rights on the database, but without the secret, has. */
const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  fc.tuple(position, fc.constantFrom(...edits)).map(([place, edit]) => ({
    name: `edit event ${place}`,
    carryOut: (db: Transaction) =>
      db.execute(sql`update audit.events set ${edit} where id = ${at(place)}`),
  })),
  fc.tuple(position, fc.constantFrom(...sealEdits)).map(([place, edit]) => ({
    name: `edit seal ${place}`,
    carryOut: (db: Transaction) =>
      db.execute(sql`update audit.seals set ${edit} where position = ${place}`),
  })),
  position.map((place) => ({
    name: `delete event ${place}`,
    carryOut: (db: Transaction) =>
      db.execute(sql`delete from audit.events where id = ${at(place)}`),
  })),
  position.map((place) => ({
    name: `delete event and seal ${place}`,
    carryOut: async (db: Transaction) => {
      await db.execute(sql`delete from audit.events where id = ${at(place)}`)
      await db.execute(sql`delete from audit.seals where position = ${place}`)
    },
  })),
  position.map((place) => ({
    name: `delete from ${place} to the end`,
    carryOut: async (db: Transaction) => {
      const gone = sql`select event_id from audit.seals where position >= ${place}`
      await db.execute(sql`delete from audit.events where id in (${gone})`)
      await db.execute(sql`delete from audit.seals where position >= ${place}`)
    },
  })),
  position.map((place) => ({
    name: `delete event and seal ${place} and close the gap`,
    carryOut: async (db: Transaction) => {
      await db.execute(sql`delete from audit.events where id = ${at(place)}`)
      await db.execute(sql`delete from audit.seals where position = ${place}`)
      await db.execute(sql`update audit.seals set position = -position where position > ${place}`)
      await db.execute(sql`update audit.seals set position = -position - 1 where position < 0`)
    },
  })),
  position.map((place) => ({
    name: `insert a copy of event ${place}`,
    carryOut: (db: Transaction) =>
      db.execute(sql`insert into audit.events (id, mac, ${columns})
        select ${newId()}::uuid, mac, ${columns} from audit.events where id = ${at(place)}`),
  })),
  two.map(([one = 1, other = 2]) => ({
    name: `swap events ${one} and ${other}`,
    carryOut: async (db: Transaction) => {
      const ids = sql`select id, verb, data, at, mac from audit.events where id in (${at(one)}, ${at(other)})`
      await db.execute(sql`update audit.events e set data = o.data, at = o.at, mac = o.mac
        from (${ids}) o where e.id in (${at(one)}, ${at(other)}) and o.id <> e.id`)
    },
  })),
  two.map(([one = 1, other = 2]) => ({
    name: `swap seals ${one} and ${other}`,
    carryOut: async (db: Transaction) => {
      await db.execute(
        sql`update audit.seals set position = -position where position in (${one}, ${other})`,
      )
      await db.execute(sql`update audit.seals set position = case position
        when ${-one} then ${other}::bigint else ${one}::bigint end where position < 0`)
    },
  })),
)

class Undo extends Error {}

async function findsIt({ carryOut }: Tampering): Promise<boolean> {
  let found = false
  const attempt = transaction({ ...ctx, db: asSuperuser }, async (tx) => {
    await carryOut(tx.db)
    const { faults } = await verifyOrganisation(tx, { heads: [head], damaged: 0 })
    found = faults.length > 0
    throw new Undo()
  })
  await expect(attempt).rejects.toThrow(Undo)
  return found
}

test('nothing is found where nothing was changed', async () => {
  const report = await verifyOrganisation(ctx, { heads: [head], damaged: 0 })
  expect(report).toEqual({ events: count, sealed: count, faults: [] })
})

test(`${tamperings} of ${tamperings} tamperings are found`, { timeout: 600_000 }, async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(tampering, async (change) => {
      expect(await findsIt(change), change.name).toBe(true)
      found += 1
    }),
    { numRuns: tamperings },
  )
  expect(found).toBe(tamperings)
})
