import { and, asc, count, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { keepBytes } from '#app/files/stored-files.server.ts'
import type { Document } from '#app/files/uploads.ts'
import {
  askForAccommodation,
  listAccommodations,
} from '#app/hiring/candidates/accommodations/accommodations.server.ts'
import { addResume } from '#app/hiring/candidates/applications/resumes.server.ts'
import { takePart } from '#app/hiring/portal/claims/taken-part.server.ts'
import { endingOf, findOwn } from '#app/hiring/portal/own-applications.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, resumes } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'

const mostFiles = 10

/** Asks those who run the opening for an adjustment. */
export const askForOwn = (
  ctx: PortalContext,
  { id, text }: { id: string; text: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const own = await findOpenOwn(tx, id)
    const known = await listAccommodations(tx, id)
    if (known.at(-1)?.text === text) return
    const { openingId, title, name: candidate } = own
    await takePart(tx, id)
    await askForAccommodation(tx, { candidacyId: id, openingId, title, candidate, text })
  })

/** What the candidate asked for, in their own words alone. */
export const listAsked = async (tx: InPortal, id: string) =>
  (await listAccommodations(tx, id)).map(({ text, at }) => ({ text, at }))

/** An application of one's own that is still in process, locked. */
async function findOpenOwn(tx: InPortal, id: string) {
  const own = await findOwn(tx, id)
  await tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, id)))
    .for('update')
  if (endingOf(own)?.outcome === 'withdrawn') throw new Invalid(words.withdrawal.closed)
  return own
}

/** Sends the team one more file. False where they have it already. */
export async function sendFile(
  ctx: PortalContext,
  { id, document }: { id: string; document: Document },
): Promise<boolean> {
  await transaction(ctx, (tx) => findOpenOwn(tx, id))
  const file = await keepBytes(ctx, document)
  let kept = false
  try {
    kept = await transaction(ctx, async (tx) => {
      await findOpenOwn(tx, id)
      if ((await countFiles(tx, id)) >= mostFiles) throw new Invalid(words.sample.full)
      const of = { candidacyId: id, candidateId: tx.actor.id }
      await takePart(tx, id)
      const added = await addResume(tx, { ...of, file, kind: 'work-sample' })
      const subject = { type: 'candidacy', id }
      if (added) await record(tx, { verb: 'work-sample.sent', subject })
      return added
    })
    return kept
  } finally {
    if (!kept) await ctx.services.files.remove(file.storageKey)
  }
}

async function countFiles(tx: InPortal, id: string): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(resumes)
    .where(and(eq(resumes.orgId, tx.org.id), eq(resumes.candidacyId, id)))
  return row?.count ?? 0
}

/** The files the candidate has sent with an application, by name: nothing of what was read out of them. */
export async function listFiles(tx: InPortal, id: string) {
  const rows = await tx.db
    .select({ kind: resumes.kind, name: files.name, at: resumes.createdAt })
    .from(resumes)
    .innerJoin(files, and(eq(files.orgId, resumes.orgId), eq(files.id, resumes.fileId)))
    .where(
      and(
        eq(resumes.orgId, tx.org.id),
        eq(resumes.candidacyId, id),
        eq(resumes.unconfirmed, false),
      ),
    )
    .orderBy(asc(resumes.createdAt), asc(resumes.id))
    .limit(100)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
