import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'
import { mentionReviews } from '#db/schema/mentions.ts'
import { erasures } from '#db/schema/rights.ts'

/**
 * How many people were erased so far, and how many were struck out of the texts of others later on. A copy that was read
 * when it was another number holds somebody who is gone.
 */
export async function countErasures(tx: { db: Transaction; org: { id: string } }): Promise<number> {
  const [erased] = await tx.db
    .select({ count: count() })
    .from(erasures)
    .where(and(eq(erasures.orgId, tx.org.id), isNotNull(erasures.doneAt)))
  const [struck] = await tx.db
    .select({ count: count() })
    .from(mentionReviews)
    .where(and(eq(mentionReviews.orgId, tx.org.id), eq(mentionReviews.outcome, 'struck')))
  return (erased?.count ?? 0) + (struck?.count ?? 0)
}
