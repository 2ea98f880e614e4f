import { and, eq, isNull, lte, ne, sql } from 'drizzle-orm'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import { allTables, ownAccountTables } from '#app/company/moving/moved-tables.server.ts'
import { eraseFileKind, storageKeyOf } from '#app/files/stored-files.server.ts'
import type { Job } from '#app/queue/job.ts'
import {
  accountsTransaction,
  jobsTransaction,
  moverTransaction,
  transaction,
} from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { organisations } from '#db/schema/accounts.ts'
import { deletions } from '#db/schema/moving.ts'
import { mails, outbox } from '#db/schema/queue.ts'

type Ctx = { db: Database; org: { id: string }; now: Date }

/**
 * Deletes an organisation whose day has come, with everything it has. Nobody gets in any more, then go the bytes, the
 * rows, what waited to be sent, and at last the organisation itself: cut short before that, it starts again.
 */
export async function deleteOrganisation(
  { database, services }: Workplace,
  { job, deletion }: { job: Pick<Job, 'id' | 'orgId' | 'now'>; deletion: string },
): Promise<void> {
  if (!job.orgId) throw new Error('This job belongs to no organisation.')
  const ctx: Ctx = { db: database, org: { id: job.orgId }, now: job.now }
  if (!(await begin(ctx, deletion))) return
  await shutOut(ctx)
  const keys = [...(await storageKeys(ctx)), ...(await keysToErase(ctx))]
  for (const key of keys) await services.files.remove(key)
  await deleteRows(ctx)
  await clearQueue(ctx, job.id)
  await deleteAccounts(ctx)
  await clearQueue(ctx, job.id)
}

/** False where it was taken back, is too early, or is done already. */
const begin = (ctx: Ctx, deletion: string): Promise<boolean> =>
  transaction(ctx, async (tx) => {
    const begun = await tx.db
      .update(deletions)
      .set({ startedAt: tx.now })
      .where(
        and(
          eq(deletions.orgId, tx.org.id),
          eq(deletions.id, deletion),
          isNull(deletions.cancelledAt),
          lte(deletions.dueAt, tx.now),
        ),
      )
      .returning({ id: deletions.id })
    return begun.length > 0
  })

/** Ends all memberships. People who belong nowhere else are forgotten, with their sessions. */
const shutOut = (ctx: Ctx): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    await tx.db.execute(sql`delete from accounts.users u
      where exists (select 1 from accounts.memberships m where m.user_id = u.id and m.org_id = ${tx.org.id})
        and not exists (select 1 from accounts.memberships m where m.user_id = u.id and m.org_id <> ${tx.org.id})`)
    await tx.db.execute(sql`delete from accounts.memberships where org_id = ${tx.org.id}`)
  })

/** Where bytes lie: of every file, and of exports that were cut short before they became one. */
const storageKeys = (ctx: Ctx): Promise<string[]> =>
  moverTransaction(ctx, async (tx) => {
    const { rows } = await tx.db.execute<{ key: string }>(
      sql`select storage_key as key from files.files where org_id = ${tx.org.id}`,
    )
    const cut = await tx.db.execute<{ attempt: string }>(
      sql`select attempt from accounts.exports where org_id = ${tx.org.id} and attempt is not null`,
    )
    return [
      ...rows.map(({ key }) => key),
      ...cut.rows.map(({ attempt }) => storageKeyOf(tx, attempt)),
    ]
  })

/** Bytes whose rows are gone already and that wait for their job. */
const keysToErase = (ctx: Ctx): Promise<string[]> =>
  jobsTransaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(
        and(eq(outbox.orgId, tx.org.id), eq(outbox.kind, eraseFileKind), isNull(outbox.doneAt)),
      )
    return rows.map(({ payload }) => String(payload.storageKey))
  })

const identifierOf = (name: string) => {
  const [schema = '', table = ''] = name.split('.')
  return sql`${sql.identifier(schema)}.${sql.identifier(table)}`
}

const deleteRows = (ctx: Ctx): Promise<void> =>
  moverTransaction(ctx, async (tx) => {
    for (const table of ['accounts.exports', 'accounts.imports'])
      await tx.db.execute(sql`delete from ${identifierOf(table)} where org_id = ${tx.org.id}`)
    for (const name of allTables)
      await tx.db.execute(sql`delete from ${identifierOf(name)} where org_id = ${tx.org.id}`)
  })

const deleteAccounts = (ctx: Ctx): Promise<void> =>
  accountsTransaction(ctx, async (tx) => {
    for (const name of ownAccountTables)
      await tx.db.execute(sql`delete from ${identifierOf(name)} where org_id = ${tx.org.id}`)
    await tx.db.delete(organisations).where(eq(organisations.id, tx.org.id))
  })

/** `except` is the work that is being done. */
const clearQueue = (ctx: Ctx, except: string): Promise<void> =>
  jobsTransaction(ctx, async (tx) => {
    await tx.db.delete(mails).where(eq(mails.orgId, tx.org.id))
    await tx.db.delete(outbox).where(and(eq(outbox.orgId, tx.org.id), ne(outbox.id, except)))
  })
