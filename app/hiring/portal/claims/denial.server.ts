import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { takeBackEnding } from '#app/hiring/candidates/applications/made-theirs.server.ts'
import { findOpeningForApplicants } from '#app/hiring/candidates/applications/openings-for-applicants.server.ts'
import { lockOwn } from '#app/hiring/portal/replies.server.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidacies, candidacyEndings, messages, resumes } from '#db/schema/candidates.ts'

/** Takes back that an application is not theirs: it is open, and they are asked about it again. Times that were cancelled stay so. */
export const undoDenial = (ctx: PortalContext, candidacyId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    if (!isId(candidacyId)) throw new NotFound()
    await lockOwn(tx, candidacyId)
    const { openingId, deniedAt } = await findOne(tx, candidacyId)
    if (!deniedAt) throw new Conflict(words.denied.undone)
    const opening = await findOpeningForApplicants(tx, openingId)
    if (opening?.state === 'closed') throw new Invalid(words.denied.over)
    await takeBackEnding(tx, candidacyId, eq(candidacyEndings.at, deniedAt))
    for (const [sent, of] of [
      [candidacies, candidacies.id],
      [messages, messages.candidacyId],
      [resumes, resumes.candidacyId],
    ] as const)
      await tx.db
        .update(sent)
        .set({ deniedAt: null })
        .where(and(eq(sent.orgId, tx.org.id), eq(of, candidacyId), eq(sent.deniedAt, deniedAt)))
    const subject = { type: 'candidacy', id: candidacyId }
    await record(tx, { verb: 'application.denial-undone', subject })
  })

async function findOne(tx: InPortal, id: string) {
  const [row] = await tx.db
    .select({ openingId: candidacies.openingId, deniedAt: candidacies.deniedAt })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.id, id),
        eq(candidacies.candidateId, tx.actor.id),
      ),
    )
  if (!row) throw new NotFound()
  return row
}
