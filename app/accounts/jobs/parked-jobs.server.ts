import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { jobsTransaction, noteEffect, transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { outbox } from '#db/schema/queue.ts'

const shown = {
  id: outbox.id,
  kind: outbox.kind,
  key: outbox.key,
  attempts: outbox.attempts,
  lastError: outbox.lastError,
  createdAt: outbox.createdAt,
  parkedAt: outbox.parkedAt,
}

/** Rows `(id, kind, last_error, parked_at)` of the side effects that were given up. */
export const parkedJobs = ({ org }: Pick<Context, 'org'>): SQL => sql`
  select id, kind, last_error, parked_at from queue.outbox
   where org_id = ${org.id} and parked_at is not null`

/** Side effects of the organisation that were given up, newest first. */
export async function listParkedJobs(ctx: Context) {
  authorise(ctx.actor, 'jobs.read')
  return transaction(ctx, (tx) =>
    tx.db
      .select(shown)
      .from(outbox)
      .where(and(eq(outbox.orgId, tx.org.id), isNotNull(outbox.parkedAt)))
      .orderBy(desc(outbox.parkedAt), desc(outbox.id))
      .limit(100),
  )
}

/** Starts a given-up side effect again, with all its tries. */
export async function retryParkedJob(ctx: Context, { id }: { id: string }): Promise<void> {
  authorise(ctx.actor, 'jobs.read')
  if (!isId(id)) throw new NotFound()
  await jobsTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .update(outbox)
      .set({ parkedAt: null, sentAt: null, attempts: 0, availableAt: tx.now })
      .where(and(eq(outbox.orgId, tx.org.id), eq(outbox.id, id), isNotNull(outbox.parkedAt)))
      .returning({ kind: outbox.kind })
    if (!row) throw new NotFound()
    await record(tx, {
      verb: 'job.retried',
      subject: { type: 'job', id },
      data: { kind: row.kind },
    })
    noteEffect(tx)
  })
}
