import { and, asc, count, eq, isNull, min } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { jobsTransaction } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'

export type WaitingJobs = { kind: string; count: number; since: Date | null }

/** How many side effects of the organisation are still to be carried out, by kind. */
export async function countWaitingJobs(ctx: Context): Promise<WaitingJobs[]> {
  authorise(ctx.actor, 'jobs.read')
  return jobsTransaction(ctx, (tx) =>
    tx.db
      .select({ kind: outbox.kind, count: count(), since: min(outbox.createdAt) })
      .from(outbox)
      .where(and(eq(outbox.orgId, tx.org.id), isNull(outbox.doneAt), isNull(outbox.parkedAt)))
      .groupBy(outbox.kind)
      .orderBy(asc(outbox.kind)),
  )
}
