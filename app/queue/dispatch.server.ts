import { and, asc, inArray, isNull, lte } from 'drizzle-orm'
import type { PgBoss } from 'pg-boss'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { queueName, within } from './boss.server.ts'

const batch = 200

/** Hands every due outbox row to pg-boss, each in the transaction that marks it as handed over. */
export async function dispatchDue(database: Database, boss: PgBoss, now: Date): Promise<number> {
  let total = 0
  for (;;) {
    const moved = await dispatchBatch(database, boss, now)
    total += moved
    if (moved < batch) return total
  }
}

const dispatchBatch = (database: Database, boss: PgBoss, now: Date): Promise<number> =>
  jobsTransaction({ db: database }, async (tx) => {
    const due = await tx.db
      .select({ id: outbox.id, orgId: outbox.orgId })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.parkedAt), lte(outbox.availableAt, now)))
      .orderBy(asc(outbox.availableAt), asc(outbox.id))
      .limit(batch)
      .for('update', { skipLocked: true })
    if (due.length === 0) return 0
    const jobs = due.map(({ id, orgId }) => ({
      data: { id },
      ...(orgId ? { group: { id: orgId } } : {}),
    }))
    await boss.insert(queueName, jobs, { db: within(tx) })
    const ids = due.map(({ id }) => id)
    await tx.db.update(outbox).set({ sentAt: now }).where(inArray(outbox.id, ids))
    return due.length
  })
