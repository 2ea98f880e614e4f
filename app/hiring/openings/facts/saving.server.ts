import { and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { Conflict } from '#app/problems.ts'
import { openings } from '#db/schema/openings.ts'

type Values = Omit<Partial<typeof openings.$inferInsert>, 'orgId' | 'id' | 'version'>

/** Saves an opening as long as it is of the version that was edited; throws `Conflict` where somebody was quicker. */
export async function saveOpening(
  tx: InTransaction,
  { id, version }: { id: string; version: number },
  values: Values,
): Promise<void> {
  const saved = await tx.db
    .update(openings)
    .set({ ...values, version: sql`${openings.version} + 1` })
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, id), eq(openings.version, version)))
    .returning({ id: openings.id })
  if (saved.length === 0)
    throw new Conflict('Somebody else changed this opening since you opened it.')
}
