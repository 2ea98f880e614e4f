import { eq } from 'drizzle-orm'
import { enterOrganisation } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { memberships } from '#db/schema/accounts.ts'
import { record } from './record.server.ts'

/** Records what a person did outside any organisation with each one they belong to. */
export async function recordEverywhere(
  tx: { db: Transaction; now: Date; services: { secret: string } },
  userId: string,
  verb: string,
): Promise<void> {
  const places = await tx.db
    .select({ orgId: memberships.orgId, id: memberships.memberId })
    .from(memberships)
    .where(eq(memberships.userId, userId))
  for (const { orgId, id } of places) {
    await enterOrganisation(tx, orgId)
    const who = { org: { id: orgId }, actor: { kind: 'member' as const, id } }
    await record({ ...tx, ...who }, { verb, subject: { type: 'member', id } })
  }
}
