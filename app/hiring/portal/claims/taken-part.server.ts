import { and, eq, isNull } from 'drizzle-orm'
import { recordAnswer } from '#app/hiring/candidates/applications/answered.server.ts'
import type { InPortal } from '#app/hiring/portal/sessions.server.ts'
import { candidacies } from '#db/schema/candidates.ts'

/**
 * Who came in from their mailbox and acts in an application says by it that the application is theirs, asked or not.
 * Of notes and files that came with it they are still asked.
 */
export async function takePart(tx: InPortal, candidacyId: string): Promise<void> {
  const claimed = await tx.db
    .update(candidacies)
    .set({ unconfirmed: false })
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.id, candidacyId),
        eq(candidacies.candidateId, tx.actor.id),
        eq(candidacies.unconfirmed, true),
        isNull(candidacies.deniedAt),
      ),
    )
    .returning({ id: candidacies.id })
  if (claimed.length > 0)
    await recordAnswer(tx, { candidacyId, kinds: ['application'], isMine: true })
}
