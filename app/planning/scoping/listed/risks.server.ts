import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { Risk } from '#app/planning/scoping/steps/items/row-items.ts'
import { risks } from '#db/schema/scoping.ts'

export type FoundRisk = Risk & { id: string; useCaseId: string }

/** The risks of some use cases, in the order they were written down. */
export const findRisks = async (
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<FoundRisk[]> =>
  useCaseIds.length === 0
    ? []
    : tx.db
        .select()
        .from(risks)
        .where(and(eq(risks.orgId, tx.org.id), inArray(risks.useCaseId, [...useCaseIds])))
        .orderBy(risks.addedAt, risks.id)

type Row = { id: string; useCaseId: string }

/** Adds a risk under the id its form came with, or changes the one that has it. */
export async function writeRisk(tx: InTransaction, { id, useCaseId }: Row, said: Risk) {
  const row = { orgId: tx.org.id, id, useCaseId, addedBy: tx.actor.id, addedAt: tx.now }
  await tx.db
    .insert(risks)
    .values({ ...row, ...said })
    .onConflictDoUpdate({
      target: [risks.orgId, risks.id],
      set: { ...said, version: sql`${risks.version} + 1` },
      setWhere: eq(risks.useCaseId, useCaseId),
    })
}

export async function removeRisk(tx: InTransaction, { id, useCaseId }: Row) {
  await tx.db
    .delete(risks)
    .where(and(eq(risks.orgId, tx.org.id), eq(risks.useCaseId, useCaseId), eq(risks.id, id)))
}
