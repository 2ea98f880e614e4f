import { and, eq, gt, isNull } from 'drizzle-orm'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { candidates, portalLinks, portalSessions } from '#db/schema/candidates.ts'

/** The candidate whose portal session this is, or null. */
export async function findSignedIn(tx: Acting, token: string) {
  const { id, name, timeZone } = candidates
  const [row] = await tx.db
    .select({ id, name, timeZone, session: portalSessions.id })
    .from(portalSessions)
    .innerJoin(
      candidates,
      and(eq(candidates.orgId, portalSessions.orgId), eq(id, portalSessions.candidateId)),
    )
    .where(
      and(
        eq(portalSessions.orgId, tx.org.id),
        eq(portalSessions.tokenHash, hashToken(token)),
        gt(portalSessions.expiresAt, tx.now),
      ),
    )
  return row ?? null
}

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
