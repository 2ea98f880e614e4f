import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Checkpoints,
  readCheckpoints,
  writeCheckpoint,
} from '#app/accounts/audit/checkpoints.server.ts'
import { describeFault } from '#app/accounts/audit/findings.ts'
import { record } from '#app/accounts/audit/record.server.ts'
import { auditMail, auditSealing } from '#app/accounts/audit/schedule.server.ts'
import { findHead, sealOrganisation } from '#app/accounts/audit/sealing.server.ts'
import { countLateEvents, verifyOrganisation } from '#app/accounts/audit/verification.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { events, seals } from '#db/schema/audit.ts'
import { openTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { recordEvents } from '#test/support/events.ts'
import { waitingMails } from '#test/support/mails.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

describe('the audit chain', () => {
  let data: TestDatabase
  let ctx: Context
  let directory: string

  beforeAll(async () => {
    data = await openTestDatabase()
    directory = await mkdtemp(join(tmpdir(), 'groundwork-audit-'))
  })
  beforeEach(async () => {
    ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
  })
  afterAll(async () => {
    await data.close()
    await rm(directory, { recursive: true, force: true })
  })

  const seal = () => sealOrganisation(ctx, ctx.org.id)
  const nothing: Checkpoints = { heads: [], damaged: 0 }
  const place = () => ({ directory, secret: ctx.services.secret })
  const kinds = async (checkpoints = nothing) =>
    (await verifyOrganisation(ctx, checkpoints)).faults.map(({ kind }) => kind)

  test('holds every event once, in the order of the commits', async () => {
    await recordEvents(ctx, 5)
    expect(await seal()).toMatchObject({ orgId: ctx.org.id, position: 5 })
    expect(await seal()).toBeNull()
    await recordEvents(ctx, 2)
    const head = await seal()
    expect(head?.position).toBe(7)
    const report = await verifyOrganisation(ctx, { heads: head ? [head] : [], damaged: 0 })
    expect(report).toEqual({ events: 7, sealed: 7, faults: [] })
    const order = await transaction(ctx, (tx) =>
      tx.db
        .select({ position: seals.position, sequence: events.sequence })
        .from(seals)
        .innerJoin(events, eq(events.id, seals.eventId))
        .orderBy(asc(seals.position)),
    )
    const sequences = order.map(({ sequence }) => sequence)
    expect(sequences).toEqual(sequences.toSorted((a, b) => a - b))
  })

  test('is sealed once by many at a time', async () => {
    await recordEvents(ctx, 10)
    await Promise.all(Array.from({ length: 8 }, seal))
    expect((await transaction(ctx, (tx) => findHead(tx))).position).toBe(10)
    expect(await kinds()).toEqual(['no-checkpoint'])
  })

  test('takes batches as long as they are', async () => {
    const one = { verb: 'x.y', subject: { type: 'x', id: ctx.actor.id } }
    await transaction(ctx, (tx) => record(tx, ...Array.from({ length: 1200 }, () => one)))
    expect((await seal())?.position).toBe(1200)
  })

  test('takes events that came from another database with a restored backup', async () => {
    await recordEvents(ctx, 2)
    await transaction({ ...ctx, db: data.unsafe({ rowSecurity: false }) }, (tx) =>
      tx.db
        .update(events)
        .set({ transaction: 10 ** 12 })
        .where(eq(events.orgId, ctx.org.id)),
    )
    expect((await seal())?.position).toBe(2)
    await recordEvents(ctx, 1)
    const head = await seal()
    expect(head?.position).toBe(3)
    expect(await kinds({ heads: head ? [head] : [], damaged: 0 })).toEqual([])
  })

  test('keeps organisations apart', async () => {
    const other = await addMember(data.database, await addOrganisation(data.database), 'owner')
    await recordEvents(ctx, 2)
    await recordEvents(other, 3)
    expect((await seal())?.position).toBe(2)
    expect((await sealOrganisation(other, other.org.id))?.position).toBe(3)
  })

  test('does not wait for a minute unnoticed', async () => {
    await recordEvents(ctx, 2)
    expect(await countLateEvents(ctx)).toBe(0)
    const later = { ...ctx, now: new Date(testNow.getTime() + 61_000) }
    expect(await countLateEvents(later)).toBe(2)
    const { faults } = await verifyOrganisation(later, nothing)
    expect(faults.map(({ kind }) => kind)).toEqual(['unsealed', 'unsealed'])
    await seal()
    expect(await countLateEvents(later)).toBe(0)
  })

  test('shows an event that the application did not write', async () => {
    await recordEvents(ctx, 1)
    const [row] = await transaction(ctx, (tx) => tx.db.select().from(events))
    if (!row) throw new Error('no event')
    const { sequence: _, transaction: __, ...copy } = row
    await transaction(ctx, (tx) =>
      tx.db.insert(events).values({ ...copy, id: ctx.actor.id, verb: 'opening.closed' }),
    )
    expect(await kinds()).toEqual(['edited'])
    await seal()
    expect(await kinds()).toEqual(['edited', 'no-checkpoint'])
  })

  test('cannot be changed or emptied by the application', async () => {
    await recordEvents(ctx, 1)
    await seal()
    for (const statement of [
      sql`update audit.events set verb = 'x'`,
      sql`delete from audit.events`,
      sql`update audit.seals set mac = 'x'`,
      sql`delete from audit.seals`,
    ]) {
      await expect(transaction(ctx, (tx) => tx.db.execute(statement))).rejects.toThrow()
    }
  })

  test('does not verify under another secret', async () => {
    await recordEvents(ctx, 1)
    await seal()
    const other = { ...ctx, services: { ...ctx.services, secret: 'another secret' } }
    const { faults } = await verifyOrganisation(other, nothing)
    expect(faults.map(({ kind }) => kind)).toContain('edited')
  })

  test('notes its head outside the database and finds a changed note', async () => {
    await recordEvents(ctx, 1)
    const head = await seal()
    if (!head) throw new Error('nothing sealed')
    await writeCheckpoint(place(), head, testNow)
    await writeCheckpoint(place(), head, testNow)
    const noted = await readCheckpoints(place(), ctx.org.id)
    expect(noted).toEqual({ heads: [head, head], damaged: 0 })
    expect(await kinds()).toEqual(['no-checkpoint'])
    expect((await verifyOrganisation(ctx, noted)).faults).toEqual([])
    const path = join(directory, 'audit', `${ctx.org.id}.jsonl`)
    const text = await readFile(path, 'utf8')
    await writeFile(path, `${text.replace('"position":1', '"position":2')}garbage\n`)
    const damaged = await readCheckpoints(place(), ctx.org.id)
    expect(damaged).toEqual({ heads: [head], damaged: 2 })
    expect((await verifyOrganisation(ctx, damaged)).faults).toEqual([
      { kind: 'damaged-checkpoint' },
    ])
  })

  test('is sealed for every organisation by the schedule, which mails the heads', async () => {
    const work = { database: data.database, services: ctx.services, directory }
    const run = auditSealing(work)
    await recordEvents(ctx, 3)
    await run(testNow)
    await recordEvents(ctx, 1)
    await run(testNow)
    const { heads } = await readCheckpoints(place(), ctx.org.id)
    expect(heads.map(({ position }) => position)).toEqual([3, 4])
    await auditMail(work, 'auditor@example.test')(testNow)
    const mails = await waitingMails(data.database, ctx.services.secret)
    expect(mails.at(-1)?.text).toContain(`${ctx.org.id} 4 ${heads[1]?.mac}`)
  })
})

test('faults are told in words', () => {
  expect(describeFault({ kind: 'deleted', position: 3, eventId: 'abc' })).toBe(
    'An event is gone that stood in the chain (place 3, event abc).',
  )
  expect(describeFault({ kind: 'no-checkpoint' })).toMatch(/with\.$/)
})
