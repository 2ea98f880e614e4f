import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { endExportKind, exportKind } from '#app/company/moving/kinds.ts'
import { findFile } from '#app/files/stored-files.server.ts'
import { Conflict, Gone, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { exports } from '#db/schema/moving.ts'
import { countErasures } from './erasures.server.ts'
import { exportHours, isOver, lastsUntil } from './lasting.ts'

/** Asks for a copy of everything; one at a time. */
export const askForExport = (ctx: Context): Promise<{ id: string }> => {
  authorise(ctx.actor, 'organisation.export')
  return transaction(ctx, async (tx) => {
    const id = newId()
    const asked = await tx.db
      .insert(exports)
      .values({ orgId: tx.org.id, id, askedBy: tx.actor.id, askedAt: tx.now, leftOut: [] })
      .onConflictDoNothing()
      .returning({ id: exports.id })
    if (asked.length === 0) throw new Conflict('An export is being made already.')
    await enqueue(tx, { kind: exportKind, key: `export:${id}`, payload: { export: id } })
    await enqueue(tx, {
      kind: endExportKind,
      key: `export:${id}:given-up`,
      payload: { export: id },
      delaySeconds: exportHours * 60 * 60,
    })
    await record(tx, {
      verb: 'organisation.export-asked',
      subject: { type: 'organisation', id: tx.org.id },
    })
    return { id }
  })
}

export type ShownExport = {
  id: string
  askedAt: string
  state: 'making' | 'ready' | 'ended'
  rows: number
  leftOut: number
  /** Until when it can be fetched, once it is ready. */
  until: string | null
}

/** The newest exports. */
export const listExports = (ctx: Context): Promise<ShownExport[]> => {
  authorise(ctx.actor, 'organisation.export')
  return transaction(ctx, async (tx) => {
    const rows = await tx.db
      .select()
      .from(exports)
      .where(eq(exports.orgId, tx.org.id))
      .orderBy(desc(exports.askedAt), desc(exports.id))
      .limit(5)
    const erasures = await countErasures(tx)
    return rows.map((row) => ({
      id: row.id,
      askedAt: row.askedAt.toISOString(),
      state: isOver(row, { now: tx.now, erasures }) ? 'ended' : row.readyAt ? 'ready' : 'making',
      rows: row.rows,
      leftOut: row.leftOut.length,
      until: row.readyAt && lastsUntil(row.readyAt).toISOString(),
    }))
  })
}

/** A finished export, for those who may export; that it was fetched is noted. */
export async function fetchExport(ctx: Context, id: string) {
  authorise(ctx.actor, 'organisation.export')
  const fileId = await transaction(ctx, async (tx) => {
    const [row] = isId(id)
      ? await tx.db
          .select()
          .from(exports)
          .where(and(eq(exports.orgId, tx.org.id), eq(exports.id, id)))
      : []
    if (!row) throw new NotFound()
    const over = isOver(row, { now: tx.now, erasures: await countErasures(tx) })
    if (!row.fileId || over) throw new Gone('This export is not there. Ask for a new one.')
    await record(tx, {
      verb: 'organisation.export-fetched',
      subject: { type: 'organisation', id: tx.org.id },
    })
    return row.fileId
  })
  return findFile(ctx, fileId)
}
