import { and, arrayContains, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'
import { memberships, sessions } from '#db/schema/accounts.ts'

type Within = { db: Transaction }

/** Signs somebody out everywhere. No organisation does so to people who are in others too. */
export async function endAllSessions({ db }: Within, userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId))
}

/**
 * Ends what opens one organisation: everything of a person who is nowhere else, and what they proved at its provider.
 * Sessions that open other organisations of theirs go on there.
 */
export async function endSessionsIn(
  tx: Within,
  { orgId, userId }: { orgId: string; userId: string },
): Promise<void> {
  const elsewhere = await tx.db
    .select({ orgId: memberships.orgId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  if (elsewhere.every((place) => place.orgId === orgId)) return endAllSessions(tx, userId)
  await forgetProof(tx, orgId, eq(sessions.userId, userId))
}

/** What was proved at the provider of an organisation counts no longer; who proved nothing else is signed out. */
export async function forgetProof({ db }: Within, orgId: string, whose?: SQL): Promise<void> {
  const proved = and(arrayContains(sessions.atProviders, [orgId]), whose)
  await db
    .update(sessions)
    .set({ atProviders: sql`array_remove(${sessions.atProviders}, ${orgId}::uuid)` })
    .where(proved)
  await db
    .delete(sessions)
    .where(and(eq(sessions.byAddress, false), sql`cardinality(${sessions.atProviders}) = 0`, whose))
}
