import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { Conflict } from '#app/problems.ts'
import { openSeatAt, seatAt } from '#app/writing/documents/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { documents } from '#db/schema/documents.ts'

/** Puts a document away: it is read no more and written no more until somebody restores it. */
export const archiveDocument = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const document = await openSeatAt(tx, id, 'document.edit')
    await tx.db
      .update(documents)
      .set({ archivedAt: tx.now, archivedBy: tx.actor.id })
      .where(and(eq(documents.orgId, tx.org.id), eq(documents.id, document.id)))
    await record(tx, { verb: 'document.archived', subject: { type: 'document', id: document.id } })
  })

export const restoreDocument = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const document = await seatAt(tx, id, 'document.edit')
    if (!document.archivedAt) return
    await tx.db
      .update(documents)
      .set({ archivedAt: null, archivedBy: null })
      .where(and(eq(documents.orgId, tx.org.id), eq(documents.id, document.id)))
    await record(tx, { verb: 'document.restored', subject: { type: 'document', id: document.id } })
  })

export type Renamed = { id: string; version: number; title: string; ownerId: string }

/** Changes title and owner. */
export const changeDocument = (ctx: Context, input: Renamed): Promise<void> =>
  transaction(ctx, async (tx) => {
    const document = await openSeatAt(tx, input.id, 'document.edit')
    const [owner] = await tx.db
      .select({ id: members.id })
      .from(members)
      .where(
        and(eq(members.orgId, tx.org.id), eq(members.id, input.ownerId), isNull(members.removedAt)),
      )
    const ownerId = owner?.id ?? document.ownerId
    const changed = await tx.db
      .update(documents)
      .set({
        title: input.title,
        ownerId,
        changedAt: tx.now,
        version: sql`${documents.version} + 1`,
      })
      .where(
        and(
          eq(documents.orgId, tx.org.id),
          eq(documents.id, document.id),
          eq(documents.version, input.version),
        ),
      )
      .returning({ id: documents.id })
    if (changed.length === 0)
      throw new Conflict('Somebody else changed this document since you opened it.', {
        yours: input.title,
        theirs: document.title,
      })
    await record(tx, {
      verb: 'document.changed',
      subject: { type: 'document', id: document.id },
      data: { owner: ownerId },
    })
  })
