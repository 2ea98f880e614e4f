import { and, asc, inArray, isNull, lte } from 'drizzle-orm'
import { jobsTransaction } from '#db/connection.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { queues, within } from './boss.server.ts'
import type { Workshop } from './carry-out.server.ts'

const batch = 200

/** Hands every due outbox row to pg-boss, each in the transaction that marks it as handed over. */
export async function dispatchDue(workshop: Workshop): Promise<number> {
  const now = workshop.clock()
  let total = 0
  for (;;) {
    const moved = await dispatchBatch(workshop, now)
    total += moved
    if (moved < batch) return total
  }
}

const dispatchBatch = ({ database, boss, slow }: Workshop, now: Date): Promise<number> =>
  jobsTransaction({ db: database }, async (tx) => {
    const due = await tx.db
      .select({ id: outbox.id, orgId: outbox.orgId, kind: outbox.kind })
      .from(outbox)
      .where(and(isNull(outbox.sentAt), isNull(outbox.parkedAt), lte(outbox.availableAt, now)))
      .orderBy(asc(outbox.availableAt), asc(outbox.id))
      .limit(batch)
      .for('update', { skipLocked: true })
    if (due.length === 0) return 0
    const queueOf = ({ kind }: { kind: string }) => (slow.has(kind) ? queues.slow : queues.quick)
    for (const [queue, rows] of Map.groupBy(due, queueOf)) {
      const jobs = rows.map(({ id, orgId }) => ({
        data: { id },
        ...(orgId ? { group: { id: orgId } } : {}),
      }))
      await boss.insert(queue, jobs, { db: within(tx) })
    }
    const ids = due.map(({ id }) => id)
    await tx.db.update(outbox).set({ sentAt: now }).where(inArray(outbox.id, ids))
    return due.length
  })
