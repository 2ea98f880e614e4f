import { createHash } from 'node:crypto'
import type { FileStorage } from '@remix-run/file-storage'
import { and, eq } from 'drizzle-orm'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import type { Scoped, Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { files } from '#db/schema/files.ts'
import type { Document } from './uploads.ts'

export const eraseFileKind = 'file.erase'

type Storing = { org: { id: string }; services: { files: FileStorage } }
type Writing = { db: Transaction; org: { id: string }; now: Date }

/** Bytes that are stored but belong to no row yet. */
export type KeptFile = {
  id: string
  name: string
  mediaType: string
  bytes: number
  sha256: string
  storageKey: string
}

/** Where the bytes of a file lie. */
export const storageKeyOf = ({ org }: Pick<Storing, 'org'>, id: string): string => `${org.id}/${id}`

/** Stores the bytes, before any transaction; `addFile` then makes them part of the organisation's data. */
export async function keepBytes(
  ctx: Storing,
  document: Pick<Document, 'name' | 'mediaType' | 'bytes'>,
  id: string = newId(),
): Promise<KeptFile> {
  const { name, mediaType, bytes } = document
  const storageKey = storageKeyOf(ctx, id)
  await ctx.services.files.set(storageKey, new File([bytes], id, { type: mediaType }))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id, name, mediaType, bytes: bytes.length, sha256, storageKey }
}

/** Writes the row of kept bytes into the open transaction. */
export async function addFile(tx: Writing, file: KeptFile): Promise<{ id: string }> {
  await tx.db.insert(files).values({ orgId: tx.org.id, ...file, createdAt: tx.now })
  return { id: file.id }
}

export type StoredFile = Omit<KeptFile, 'storageKey'> & { body: Blob }

/** A file of the organisation with its bytes, which are read when they are needed. */
export async function findFile(ctx: Scoped & Storing, id: string): Promise<StoredFile> {
  const [row] = await transaction(ctx, (tx) =>
    tx.db
      .select()
      .from(files)
      .where(and(eq(files.orgId, tx.org.id), eq(files.id, id))),
  )
  const body = row && (await ctx.services.files.get(row.storageKey))
  if (!row || !body) throw new NotFound()
  const { name, mediaType, bytes, sha256 } = row
  return { id, name, mediaType, bytes, sha256, body }
}

/** Takes a file out of the organisation's data; its bytes follow after the commit. */
export async function removeFile(tx: Writing, id: string): Promise<void> {
  const [row] = await tx.db
    .delete(files)
    .where(and(eq(files.orgId, tx.org.id), eq(files.id, id)))
    .returning({ storageKey: files.storageKey })
  if (!row) throw new NotFound()
  await enqueue(tx, { kind: eraseFileKind, key: `file:${id}:erase`, payload: row })
}

/** Carries out `file.erase`: removes the bytes of a file whose row is gone. */
export const eraseBytes =
  (storage: FileStorage) =>
  async ({ payload }: { payload: Record<string, unknown> }): Promise<void> => {
    await storage.remove(String(payload.storageKey))
  }
