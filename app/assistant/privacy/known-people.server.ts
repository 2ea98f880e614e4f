import { and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { candidates } from '#db/schema/candidates.ts'

/** The candidates of the organisation whose names stand in a text. */
export async function candidatesNamedIn(
  tx: Pick<InTransaction, 'db' | 'org'>,
  text: string,
): Promise<string[]> {
  const found = await tx.db
    .selectDistinct({ name: candidates.name })
    .from(candidates)
    .where(
      and(
        eq(candidates.orgId, tx.org.id),
        sql`position(lower(${candidates.name}) in lower(${text}::text)) > 0`,
      ),
    )
  return found.map(({ name }) => name)
}
