import { and, eq, inArray } from 'drizzle-orm'
import { addFile } from '#app/files/stored-files.server.ts'
import type { KeptFile } from '#app/files/stored-files.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { resumes } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'
import { recordAnswer } from './answered.server.ts'
import type { Acting } from './people.server.ts'

/** The outbox kind under which a résumé waits to be read. */
export const readResumeKind = 'resume.read'

export type NewResume = {
  candidacyId: string
  candidateId: string
  file: KeptFile
  /** Anybody may have sent it: it came from the public page in the name of somebody known. */
  unconfirmed?: boolean
  kind?: 'resume' | 'work-sample'
}

/**
 * Files a stored résumé under the candidacy; its text is read by a job. False where the same file is there already: one
 * that came in their name is theirs once they send it themselves; one that they denied does not stand in anybody’s way.
 */
export async function addResume(
  tx: Acting,
  { candidacyId, candidateId, file, unconfirmed = false, kind = 'resume' }: NewResume,
): Promise<boolean> {
  const same = await findSame(tx, candidacyId, file.sha256)
  if (!unconfirmed && same.length > 0) {
    await confirmFiles(tx, candidacyId, same)
    return false
  }
  if (same.some(({ deniedAt }) => deniedAt === null)) return false
  const { id: fileId } = await addFile(tx, file)
  const id = newId()
  await tx.db.insert(resumes).values({
    orgId: tx.org.id,
    id,
    candidateId,
    candidacyId,
    fileId,
    kind,
    status: 'waiting',
    unconfirmed,
    createdAt: tx.now,
  })
  await enqueue(tx, { kind: readResumeKind, key: `resume:${id}:read`, payload: { resume: id } })
  return true
}

const findSame = (tx: Acting, candidacyId: string, sha256: string) =>
  tx.db
    .select({ id: resumes.id, deniedAt: resumes.deniedAt })
    .from(resumes)
    .innerJoin(files, and(eq(files.orgId, tx.org.id), eq(files.id, resumes.fileId)))
    .where(
      and(
        eq(resumes.orgId, tx.org.id),
        eq(resumes.candidacyId, candidacyId),
        eq(files.sha256, sha256),
      ),
    )

async function confirmFiles(tx: Acting, candidacyId: string, same: { id: string }[]) {
  const ids = same.map(({ id }) => id)
  const theirs = await tx.db
    .update(resumes)
    .set({ unconfirmed: false, deniedAt: null })
    .where(
      and(eq(resumes.orgId, tx.org.id), inArray(resumes.id, ids), eq(resumes.unconfirmed, true)),
    )
    .returning({ id: resumes.id })
  if (theirs.length > 0) await recordAnswer(tx, { candidacyId, kinds: ['file'], isMine: true })
}
