import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { mailboxOf } from '#app/hiring/candidates/mailbox.ts'
import { referrals } from '#db/schema/portal.ts'

/** The referral that waits for whoever applies from this address; the application takes it up. */
export async function findReferral(tx: Acting, openingId: string, email: string) {
  const [row] = await tx.db
    .select({ id: referrals.id, referrerId: referrals.referrerId })
    .from(referrals)
    .where(
      and(
        eq(referrals.orgId, tx.org.id),
        eq(referrals.openingId, openingId),
        eq(referrals.mailbox, mailboxOf(email)),
        eq(referrals.mailed, true),
        isNull(referrals.declinedAt),
        isNull(referrals.candidacyId),
        gt(referrals.endsAt, tx.now),
      ),
    )
  return row ?? null
}

export const takeUpReferral = (tx: Acting, id: string, candidacyId: string) =>
  tx.db
    .update(referrals)
    .set({ candidacyId })
    .where(and(eq(referrals.orgId, tx.org.id), eq(referrals.id, id)))
