import { and, asc, count, eq, isNull, lt, min, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { jobsTransaction } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'

/** `overdue` are those whose time came long enough ago that they should be done. */
export type WaitingJobs = { kind: string; count: number; next: Date | null; overdue: number }

const patience = 10 * 60_000

/** How many side effects of the organisation are still to be carried out, by kind. */
export async function countWaitingJobs(ctx: Context): Promise<WaitingJobs[]> {
  authorise(ctx.actor, 'jobs.read')
  const late = new Date(ctx.now.getTime() - patience)
  return jobsTransaction(ctx, (tx) =>
    tx.db
      .select({
        kind: outbox.kind,
        count: count(),
        next: min(outbox.availableAt),
        overdue: sql<number>`count(*) filter (where ${lt(outbox.availableAt, late)})::int`,
      })
      .from(outbox)
      .where(and(eq(outbox.orgId, tx.org.id), isNull(outbox.doneAt), isNull(outbox.parkedAt)))
      .groupBy(outbox.kind)
      .orderBy(asc(outbox.kind)),
  )
}
