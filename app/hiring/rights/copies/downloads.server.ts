import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { findFile, removeFile } from '#app/files/stored-files.server.ts'
import type { StoredFile } from '#app/files/stored-files.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { endDownloadKind, makeDownloadKind } from '#app/hiring/rights/kinds.ts'
import { Conflict, Gone, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { candidates } from '#db/schema/candidates.ts'
import { candidateDownloads } from '#db/schema/rights.ts'
import { copyName, downloadMinutes } from './download.ts'
import type { ShownDownload } from './download.ts'
import { keepCopy } from './kept.server.ts'
import { packOwn } from './pack.server.ts'

/** Asks for a copy of everything that is the candidate's own; one at a time. */
export async function askForDownload(tx: Acting, candidateId: string): Promise<void> {
  const id = newId()
  const asked = await tx.db
    .insert(candidateDownloads)
    .values({ orgId: tx.org.id, id, candidateId, askedAt: tx.now })
    .onConflictDoNothing()
    .returning({ id: candidateDownloads.id })
  if (asked.length === 0) throw new Conflict('Your copy is being made, or is ready, already.')
  const payload = { download: id }
  await enqueue(tx, { kind: makeDownloadKind, key: `download:${id}`, payload })
  await record(tx, {
    verb: 'candidate.copy-asked',
    subject: { type: 'candidate', id: candidateId },
  })
}

const openOf = (tx: Acting, candidateId: string) =>
  and(
    eq(candidateDownloads.orgId, tx.org.id),
    eq(candidateDownloads.candidateId, candidateId),
    isNull(candidateDownloads.endedAt),
    or(isNull(candidateDownloads.expiresAt), gt(candidateDownloads.expiresAt, tx.now)),
  )

/** The copy that is being made or can be fetched, if there is one. */
export async function findDownload(tx: Acting, candidateId: string): Promise<ShownDownload | null> {
  const [row] = await tx.db.select().from(candidateDownloads).where(openOf(tx, candidateId))
  if (!row) return null
  return {
    id: row.id,
    state: row.fileId ? 'ready' : 'making',
    askedAt: row.askedAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }
}

/** The finished copy, for the candidate it was made for, while its link works. */
export async function fetchDownload(
  ctx: ActingContext,
  { candidateId, id }: { candidateId: string; id: string },
): Promise<StoredFile> {
  const fileId = await transaction(ctx, async (tx) => {
    const [row] = isId(id)
      ? await tx.db
          .select()
          .from(candidateDownloads)
          .where(
            and(
              eq(candidateDownloads.orgId, tx.org.id),
              eq(candidateDownloads.id, id),
              eq(candidateDownloads.candidateId, candidateId),
            ),
          )
      : []
    if (!row) throw new NotFound()
    if (!row.fileId || row.endedAt || !row.expiresAt || row.expiresAt <= tx.now)
      throw new Gone('This copy has expired. Ask for a new one.')
    return row.fileId
  })
  return findFile(ctx, fileId)
}

type Ctx = ActingContext<SystemActor>

/** Makes the copy: JSON for programs, a page for people, and the files. A second try makes nothing twice. */
export async function makeDownload(ctx: Ctx, id: string): Promise<void> {
  const person = await findAsking(ctx, id)
  if (!person) return
  const bytes = await packOwn(ctx, person)
  const expiresAt = new Date(ctx.now.getTime() + downloadMinutes * 60_000)
  await keepCopy(ctx, { candidateId: person.id, id, name: copyName, bytes }, async (tx, fileId) => {
    await tx.db
      .update(candidateDownloads)
      .set({ fileId, readyAt: tx.now, expiresAt })
      .where(and(eq(candidateDownloads.orgId, tx.org.id), eq(candidateDownloads.id, id)))
    await enqueue(tx, {
      kind: endDownloadKind,
      key: `download:${id}:end`,
      payload: { download: id },
      delaySeconds: downloadMinutes * 60,
    })
  })
}

const findAsking = (ctx: Ctx, id: string) =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ id: candidates.id, name: candidates.name, mailbox: candidates.mailbox })
      .from(candidateDownloads)
      .innerJoin(
        candidates,
        and(
          eq(candidates.orgId, candidateDownloads.orgId),
          eq(candidates.id, candidateDownloads.candidateId),
        ),
      )
      .where(
        and(
          eq(candidateDownloads.orgId, tx.org.id),
          eq(candidateDownloads.id, id),
          isNull(candidateDownloads.fileId),
          isNull(candidateDownloads.endedAt),
        ),
      )
    return row ?? null
  })

/** Takes a copy away once its link has expired. */
export const endDownload = (ctx: Ctx, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ fileId: candidateDownloads.fileId })
      .from(candidateDownloads)
      .where(
        and(
          eq(candidateDownloads.orgId, tx.org.id),
          eq(candidateDownloads.id, id),
          isNull(candidateDownloads.endedAt),
        ),
      )
      .for('update')
    if (!row) return
    await tx.db
      .update(candidateDownloads)
      .set({ fileId: null, endedAt: tx.now })
      .where(and(eq(candidateDownloads.orgId, tx.org.id), eq(candidateDownloads.id, id)))
    if (row.fileId) await removeFile(tx, row.fileId)
  })
