import { and, count, eq, isNull, ne, notBetween } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { firstSampleId, lastSampleId } from '#db/ids.ts'
import { merges, useCases } from '#db/schema/use-cases.ts'

/** How many use cases of its own the organisation has that are neither retired nor another's: what its plan limits. */
export async function countUseCases({
  db,
  org,
}: Pick<InTransaction<ActingContext>, 'db' | 'org'>): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(useCases)
    .leftJoin(merges, and(eq(merges.orgId, org.id), eq(merges.useCaseId, useCases.id)))
    .where(
      and(
        eq(useCases.orgId, org.id),
        ne(useCases.stage, 'retired'),
        isNull(merges.id),
        notBetween(useCases.id, firstSampleId, lastSampleId),
      ),
    )
  return row?.count ?? 0
}
