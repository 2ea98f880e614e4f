import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import { enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { invitations, invitees } from '#db/schema/accounts.ts'

/** The open invitation of an address, or null. */
export async function invitationOf(
  { db, now }: { db: Transaction; now: Date },
  orgId: string,
  email: string,
) {
  const [row] = await db
    .select({ id: invitees.invitationId })
    .from(invitees)
    .where(and(eq(invitees.orgId, orgId), eq(invitees.email, email), gt(invitees.expiresAt, now)))
  return row?.id ?? null
}

/** What the open invitation of an address is for, or null. */
export async function accessOffered(
  tx: { db: Transaction; now: Date },
  orgId: string,
  email: string,
): Promise<Access | null> {
  const id = await invitationOf(tx, orgId, email)
  if (id === null) return null
  await enterOrganisation(tx, orgId)
  const [row] = await tx.db
    .select({ access: invitations.access })
    .from(invitations)
    .where(and(eq(invitations.orgId, orgId), eq(invitations.id, id)))
  return row?.access ?? null
}

/** Marks an open invitation as accepted and gives the access it was for; null where it is not open any more. */
export async function closeInvitation(
  tx: { db: Transaction; now: Date },
  { orgId, id }: { orgId: string; id: string },
): Promise<Access | null> {
  const [accepted] = await tx.db
    .update(invitations)
    .set({ acceptedAt: tx.now })
    .where(
      and(
        eq(invitations.orgId, orgId),
        eq(invitations.id, id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ access: invitations.access })
  await tx.db.delete(invitees).where(and(eq(invitees.orgId, orgId), eq(invitees.invitationId, id)))
  return accepted?.access ?? null
}
