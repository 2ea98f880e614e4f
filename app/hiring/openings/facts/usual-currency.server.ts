import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { openings } from '#db/schema/openings.ts'

const first = 'USD'

/** The currency in which the organisation last said what an opening pays. */
export async function findUsualCurrency(tx: InTransaction): Promise<string> {
  const [row] = await tx.db
    .select({ currency: openings.currency })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), isNotNull(openings.currency)))
    .orderBy(desc(openings.createdAt), desc(openings.id))
    .limit(1)
  return row?.currency ?? first
}
