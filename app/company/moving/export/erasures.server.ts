import { and, count, eq, isNotNull } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'
import { erasures } from '#db/schema/rights.ts'

/** How many people were erased so far. A copy that was read when it was another number holds somebody who is gone. */
export async function countErasures(tx: { db: Transaction; org: { id: string } }): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(erasures)
    .where(and(eq(erasures.orgId, tx.org.id), isNotNull(erasures.doneAt)))
  return row?.count ?? 0
}
