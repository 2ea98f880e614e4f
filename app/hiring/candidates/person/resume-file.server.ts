import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { findFile } from '#app/files/stored-files.server.ts'
import type { StoredFile } from '#app/files/stored-files.server.ts'
import { candidacyFor } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { resumes } from '#db/schema/candidates.ts'

/** A résumé of a candidacy as it was sent; who took it is written down. */
export async function openResume(
  ctx: Context,
  { candidacyId, resumeId }: { candidacyId: string; resumeId: string },
): Promise<StoredFile> {
  const fileId = await transaction(ctx, async (tx) => {
    await candidacyFor(tx, candidacyId, 'resume.read')
    if (!isId(resumeId)) throw new NotFound()
    const [row] = await tx.db
      .select({ fileId: resumes.fileId })
      .from(resumes)
      .where(
        and(
          eq(resumes.orgId, tx.org.id),
          eq(resumes.candidacyId, candidacyId),
          eq(resumes.id, resumeId),
        ),
      )
    if (!row) throw new NotFound()
    await record(tx, {
      verb: 'resume.downloaded',
      subject: { type: 'candidacy', id: candidacyId },
      data: { resume: resumeId },
    })
    return row.fileId
  })
  return findFile(ctx, fileId)
}
