import { and, eq } from 'drizzle-orm'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { typeByName } from '#app/files/file-name.ts'
import { findFile } from '#app/files/stored-files.server.ts'
import { extractText } from '#app/files/text/extract-text.server.ts'
import type { Extraction } from '#app/files/text/extraction.ts'
import { transaction } from '#db/connection.server.ts'
import { resumes } from '#db/schema/candidates.ts'

type Context = ActingContext<SystemActor>

/** Reads the text of a résumé, so that it can be shown and searched. A résumé that is gone is passed over. */
export async function readResume(ctx: Context, id: string): Promise<void> {
  const fileId = await findWaiting(ctx, id)
  if (!fileId) return
  const { name, body } = await findFile(ctx, fileId)
  const type = typeByName(name)
  const found: Extraction = type
    ? await extractText(type, new Uint8Array(await body.arrayBuffer()))
    : { status: 'unreadable', problem: 'This kind of file cannot be read.' }
  await keepText(ctx, id, searchable(found))
}

/** PostgreSQL indexes at most 1 MB of words of one text: up to this length no text has more, whatever its letters. */
const searchableLength = 80_000

const searchable = (found: Extraction): Extraction =>
  found.status === 'read'
    ? { status: found.status, text: found.text.slice(0, searchableLength).toWellFormed() }
    : found

const findWaiting = (ctx: Context, id: string): Promise<string | null> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ fileId: resumes.fileId })
      .from(resumes)
      .where(and(eq(resumes.orgId, tx.org.id), eq(resumes.id, id), eq(resumes.status, 'waiting')))
    return row?.fileId ?? null
  })

const keepText = (ctx: Context, id: string, found: Extraction): Promise<unknown> =>
  transaction(ctx, (tx) =>
    tx.db
      .update(resumes)
      .set(found)
      .where(and(eq(resumes.orgId, tx.org.id), eq(resumes.id, id))),
  )
