import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { openings } from '#db/schema/openings.ts'
import { promptness, type Promptness } from './proposal.ts'

/** When an opening was made, and whether that was soon enough for the plan; null where it is gone. */
export async function openedOf(
  tx: Pick<InTransaction, 'db' | 'org'>,
  openingId: string,
  openBy: string,
): Promise<Promptness | null> {
  const [row] = await tx.db
    .select({ openedAt: openings.createdAt })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
  return row ? promptness(row.openedAt, openBy) : null
}
