import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { portalLinks, portalSessions } from '#db/schema/candidates.ts'

/** Ends every login link of a candidate that was not used yet. */
export const endLinks = (tx: Acting, candidateId: string) =>
  tx.db
    .update(portalLinks)
    .set({ expiresAt: tx.now })
    .where(
      and(
        eq(portalLinks.orgId, tx.org.id),
        eq(portalLinks.candidateId, candidateId),
        isNull(portalLinks.consumedAt),
        gt(portalLinks.expiresAt, tx.now),
      ),
    )

/** Shuts a candidate's portal for whoever is in it or holds a link: only the mailbox of today leads in again. */
export async function endPortalAccess(tx: Acting, candidateId: string): Promise<void> {
  await endLinks(tx, candidateId)
  await tx.db
    .delete(portalSessions)
    .where(and(eq(portalSessions.orgId, tx.org.id), eq(portalSessions.candidateId, candidateId)))
}
