import { and, eq } from 'drizzle-orm'
import { addFile } from '#app/files/stored-files.server.ts'
import type { KeptFile } from '#app/files/stored-files.server.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { resumes } from '#db/schema/candidates.ts'
import { files } from '#db/schema/files.ts'
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

/** Files a stored résumé under the candidacy; its text is read by a job. False where the same file is there already. */
export async function addResume(
  tx: Acting,
  { candidacyId, candidateId, file, unconfirmed = false, kind = 'resume' }: NewResume,
): Promise<boolean> {
  const same = await tx.db
    .select({ id: resumes.id })
    .from(resumes)
    .innerJoin(files, and(eq(files.orgId, tx.org.id), eq(files.id, resumes.fileId)))
    .where(
      and(
        eq(resumes.orgId, tx.org.id),
        eq(resumes.candidacyId, candidacyId),
        eq(files.sha256, file.sha256),
      ),
    )
    .limit(1)
  if (same.length > 0) return false
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
