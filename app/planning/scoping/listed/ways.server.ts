import { and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Way } from '#app/planning/scoping/steps/items/row-items.ts'
import { alternatives } from '#db/schema/use-cases.ts'

type Row = { id: string; useCaseId: string }

/** Adds a way under the id its form came with, or changes the one that has it. */
export async function writeWay(tx: InTransaction, { id, useCaseId }: Row, { value, ...said }: Way) {
  const points = value ?? { low: null, mode: null, high: null }
  const row = { orgId: tx.org.id, id, useCaseId, addedBy: tx.actor.id, addedAt: tx.now }
  await tx.db
    .insert(alternatives)
    .values({ ...row, ...said, ...points })
    .onConflictDoUpdate({
      target: [alternatives.orgId, alternatives.id],
      set: { ...said, ...points, version: sql`${alternatives.version} + 1` },
      setWhere: eq(alternatives.useCaseId, useCaseId),
    })
}

export async function removeWay(tx: InTransaction, { id, useCaseId }: Row) {
  await tx.db
    .delete(alternatives)
    .where(
      and(
        eq(alternatives.orgId, tx.org.id),
        eq(alternatives.useCaseId, useCaseId),
        eq(alternatives.id, id),
      ),
    )
}
