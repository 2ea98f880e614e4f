import { createHash } from 'node:crypto'
import { createReadStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context, SystemActor } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { exportKind } from '#app/company/moving/kinds.ts'
import { findFile, removeFile } from '#app/files/stored-files.server.ts'
import { Conflict, Gone, NotFound } from '#app/problems.ts'
import type { Database } from '#db/connection.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { files } from '#db/schema/files.ts'
import { exports } from '#db/schema/moving.ts'
import { writeExport } from './write.server.ts'

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
    return rows.map(({ id, askedAt, readyAt, endedAt, rows: count, leftOut }) => ({
      id,
      askedAt: askedAt.toISOString(),
      state: endedAt ? ('ended' as const) : readyAt ? ('ready' as const) : ('making' as const),
      rows: count,
      leftOut: leftOut.length,
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
    if (!row.fileId) throw new Gone('This export is not there. Ask for a new one.')
    await record(tx, {
      verb: 'organisation.export-fetched',
      subject: { type: 'organisation', id: tx.org.id },
    })
    return row.fileId
  })
  return findFile(ctx, fileId)
}

type Ctx = ActingContext<SystemActor> & { db: Database }

/** Makes the export; the one before goes when the new one is there. */
export async function makeExport(ctx: Ctx, id: string): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'groundwork-export-'))
  try {
    const path = join(directory, 'export')
    const manifest = await writeExport(ctx, path)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    await keep(ctx, { id, path, rows, leftOut: manifest.leftOut })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

type Made = {
  id: string
  path: string
  rows: number
  leftOut: { scorecardId: string; why: string }[]
}

async function keep(ctx: Ctx, { id, path, rows, leftOut }: Made): Promise<void> {
  const body = await openAsBlob(path, { type: 'application/zip' })
  const fileId = newId()
  const storageKey = `${ctx.org.id}/${fileId}`
  const name = `${ctx.org.slug}-export.zip`
  const sha256 = await hashOf(path)
  await ctx.services.files.set(storageKey, new File([body], name, { type: body.type }))
  await transaction(ctx, async (tx) => {
    const [own] = await tx.db
      .select({ fileId: exports.fileId, readyAt: exports.readyAt })
      .from(exports)
      .where(and(eq(exports.orgId, tx.org.id), eq(exports.id, id)))
      .for('update')
    if (!own || own.readyAt) return
    await endOthers(tx)
    await tx.db.insert(files).values({
      orgId: tx.org.id,
      id: fileId,
      name,
      mediaType: body.type,
      bytes: body.size,
      sha256,
      storageKey,
      createdAt: tx.now,
    })
    await tx.db
      .update(exports)
      .set({ fileId, readyAt: tx.now, rows, leftOut })
      .where(and(eq(exports.orgId, tx.org.id), eq(exports.id, id)))
  })
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function endOthers(tx: Parameters<typeof removeFile>[0]): Promise<void> {
  const others = await tx.db
    .select({ id: exports.id, fileId: exports.fileId, readyAt: exports.readyAt })
    .from(exports)
    .where(and(eq(exports.orgId, tx.org.id), isNull(exports.endedAt)))
  for (const { id, fileId, readyAt } of others) {
    if (!readyAt) continue
    await tx.db
      .update(exports)
      .set({ fileId: null, endedAt: tx.now })
      .where(and(eq(exports.orgId, tx.org.id), eq(exports.id, id)))
    if (fileId) await removeFile(tx, fileId)
  }
}
