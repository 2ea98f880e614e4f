import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { eraseFileKind, removeFile, storageKeyOf } from '#app/files/stored-files.server.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { exports } from '#db/schema/moving.ts'
import { countErasures } from './erasures.server.ts'
import { isOver } from './lasting.ts'

type Tx = InTransaction<ActingContext>

/** Takes away every export that is ready. */
export const endAll = (tx: Tx): Promise<void> => endWhere(tx, ({ readyAt }) => readyAt !== null)

/** Takes away those whose day is over, and those with somebody in them who was erased since; gives up what never came. */
export const endOutdated = (ctx: ActingContext): Promise<void> =>
  transaction(ctx, async (tx) => {
    await endWhere(tx, (row, erasures) => isOver(row, { now: tx.now, erasures }))
  })

type Row = typeof exports.$inferSelect

/** Waits for one that is just being finished; what is still being made looks for itself. */
async function endWhere(tx: Tx, ends: (row: Row, erasures: number) => boolean): Promise<void> {
  const open = await tx.db
    .select()
    .from(exports)
    .where(and(eq(exports.orgId, tx.org.id), isNull(exports.endedAt)))
    .for('update')
  const erasures = await countErasures(tx)
  for (const row of open) {
    if (!ends(row, erasures)) continue
    await tx.db
      .update(exports)
      .set({ fileId: null, attempt: null, endedAt: tx.now })
      .where(and(eq(exports.orgId, tx.org.id), eq(exports.id, row.id)))
    if (row.fileId) await removeFile(tx, row.fileId)
    if (row.attempt) await dropAttempt(tx, row.attempt)
  }
}

/** Has the bytes go of a try that was cut short. */
export const dropAttempt = (tx: Tx, attempt: string): Promise<void> =>
  enqueue(tx, {
    kind: eraseFileKind,
    key: `file:${attempt}:erase`,
    payload: { storageKey: storageKeyOf(tx, attempt) },
  })
