import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { runStatements } from '#db/statements.server.ts'
import { members } from '#db/schema/accounts.ts'
import { events } from '#db/schema/audit.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

describe('the database door', () => {
  let test_: TestDatabase
  let ours: Context
  let theirs: Context

  beforeAll(async () => {
    test_ = await openTestDatabase()
    ours = await addMember(test_.database, await addOrganisation(test_.database), 'owner')
    theirs = await addMember(test_.database, await addOrganisation(test_.database), 'owner')
  })
  afterAll(() => test_.close())

  test('acts as the application role inside one organisation', async () => {
    const rows = await transaction(ours, (tx) =>
      tx.db.execute(sql`select current_user as who, current_setting('app.org_id') as org`),
    )
    expect(rows.rows[0]).toEqual({ who: 'gw_app', org: ours.org.id })
  })

  test('reads a moment as text through drizzle, and as a date past it', async () => {
    const at = '2026-01-02 03:04:05+00'
    const statement = `select timestamptz '${at}' as at`
    const read = await transaction(ours, async (tx) => [
      (await tx.db.execute(sql.raw(statement))).rows,
      (await runStatements(tx, statement)).rows,
      (await runStatements(tx, 'select $1::timestamptz as at', [at])).rows,
    ])
    const moment = { at: new Date('2026-01-02T03:04:05Z') }
    expect(read).toEqual([[{ at }], [moment], [moment]])
  })

  test('shows no row of another organisation even where a query forgets to ask', async () => {
    const rows = await transaction(ours, (tx) => tx.db.select({ org: members.orgId }).from(members))
    expect(rows).toEqual([{ org: ours.org.id }])
  })

  test('row security alone holds when the query asks for another organisation', async () => {
    const rows = await transaction(ours, (tx) =>
      tx.db.select().from(members).where(eq(members.orgId, theirs.org.id)),
    )
    expect(rows).toEqual([])
  })

  test('refuses to write into another organisation', async () => {
    const foreign = {
      orgId: theirs.org.id,
      id: ours.actor.id,
      at: ours.now,
      actorKind: 'system' as const,
      verb: 'x',
      subjectType: 'x',
      subjectId: ours.actor.id,
      data: {},
      mac: 'none',
    }
    await expect(transaction(ours, (tx) => tx.db.insert(events).values(foreign))).rejects.toThrow()
  })

  test('rolls everything back when the work throws', async () => {
    const attempt = transaction(ours, async (tx) => {
      await tx.db.insert(events).values({
        orgId: ours.org.id,
        id: ours.actor.id,
        at: ours.now,
        actorKind: 'system',
        verb: 'x',
        subjectType: 'x',
        subjectId: ours.actor.id,
        data: {},
        mac: 'none',
      })
      throw new Error('stop')
    })
    await expect(attempt).rejects.toThrow('stop')
    expect(await transaction(ours, (tx) => tx.db.select().from(events))).toEqual([])
  })

  test('joins the open transaction instead of opening a second one', async () => {
    const same = await transaction(ours, (outer) =>
      transaction(outer, async (inner) => inner.db === outer.db),
    )
    expect(same).toBe(true)
  })
})
