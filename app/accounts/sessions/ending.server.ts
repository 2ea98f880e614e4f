import { and, arrayContains, eq, ne, not, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'
import { memberships, sessions } from '#db/schema/accounts.ts'

type Within = { db: Transaction }
type Place = { orgId: string; userId: string }

/** Signs somebody out everywhere. No organisation does so to people who are in others too. */
export async function endAllSessions({ db }: Within, userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId))
}

/**
 * Ends what opens one organisation: everything of a person who is nowhere else, and what they proved at its provider.
 * Sessions that open other organisations of theirs go on there.
 */
export async function endSessionsIn(tx: Within, { orgId, userId }: Place): Promise<void> {
  if (!(await isElsewhere(tx, { orgId, userId }))) return endAllSessions(tx, userId)
  await forgetProof(tx, orgId, eq(sessions.userId, userId))
}

/**
 * Has sessions of a person open an organisation no more: those of somebody who is nowhere else end, others go on in the
 * other organisations.
 */
export async function shutOut(
  tx: Within,
  { orgId, userId }: Place,
  which: SQL | undefined,
): Promise<void> {
  const whose = and(eq(sessions.userId, userId), which)
  const byAddress = and(whose, sessions.byAddress)
  if (await isElsewhere(tx, { orgId, userId }))
    await tx.db
      .update(sessions)
      .set({ endedIn: sql`array_append(${sessions.endedIn}, ${orgId}::uuid)` })
      .where(and(byAddress, not(arrayContains(sessions.endedIn, [orgId]))))
  else await tx.db.delete(sessions).where(byAddress)
  await forgetProof(tx, orgId, whose)
}

async function isElsewhere({ db }: Within, { orgId, userId }: Place): Promise<boolean> {
  const elsewhere = await db
    .select({ orgId: memberships.orgId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), ne(memberships.orgId, orgId)))
    .limit(1)
  return elsewhere.length > 0
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
