import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { UseCaseMetric } from '#app/planning/scoping/steps/items/row-items.ts'
import { Invalid } from '#app/problems.ts'
import { observations } from '#db/schema/outcomes.ts'
import { useCaseMetrics } from '#db/schema/scoping.ts'

export type FoundMetric = UseCaseMetric & { id: string; useCaseId: string }

/** The numbers by which some use cases are judged, in the order they were written down. */
export const findUseCaseMetrics = async (
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<FoundMetric[]> =>
  useCaseIds.length === 0
    ? []
    : tx.db
        .select()
        .from(useCaseMetrics)
        .where(
          and(
            eq(useCaseMetrics.orgId, tx.org.id),
            inArray(useCaseMetrics.useCaseId, [...useCaseIds]),
          ),
        )
        .orderBy(useCaseMetrics.addedAt, useCaseMetrics.id)

type Row = { id: string; useCaseId: string }

/** Adds a metric under the id its form came with, or changes the one that has it. */
export async function writeMetric(tx: InTransaction, { id, useCaseId }: Row, said: UseCaseMetric) {
  await tx.db
    .insert(useCaseMetrics)
    .values({ orgId: tx.org.id, id, useCaseId, addedAt: tx.now, ...said })
    .onConflictDoUpdate({
      target: [useCaseMetrics.orgId, useCaseMetrics.id],
      set: { ...said, version: sql`${useCaseMetrics.version} + 1` },
      setWhere: eq(useCaseMetrics.useCaseId, useCaseId),
    })
}

/** Takes a metric off; one that was observed stays, for its numbers would be lost with it. */
export async function removeMetric(tx: InTransaction, { id, useCaseId }: Row) {
  const [observed] = await tx.db
    .select({ id: observations.id })
    .from(observations)
    .where(and(eq(observations.orgId, tx.org.id), eq(observations.useCaseMetricId, id)))
    .limit(1)
  if (observed)
    throw new Invalid('This metric was observed after launch, so it stays. You can rename it.')
  await tx.db
    .delete(useCaseMetrics)
    .where(
      and(
        eq(useCaseMetrics.orgId, tx.org.id),
        eq(useCaseMetrics.useCaseId, useCaseId),
        eq(useCaseMetrics.id, id),
      ),
    )
}
