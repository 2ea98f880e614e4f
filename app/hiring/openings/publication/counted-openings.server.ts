import { and, count, eq, isNull, notBetween } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { firstSampleId, lastSampleId } from '#db/ids.ts'
import { openingClosures, openings } from '#db/schema/openings.ts'

/** How many openings of its own the organisation has that are not closed: what its plan limits. */
export async function countOpenOpenings({
  db,
  org,
}: Pick<InTransaction<ActingContext>, 'db' | 'org'>): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(openings)
    .leftJoin(
      openingClosures,
      and(
        eq(openingClosures.orgId, org.id),
        eq(openingClosures.openingId, openings.id),
        isNull(openingClosures.reopenedAt),
      ),
    )
    .where(
      and(
        eq(openings.orgId, org.id),
        isNull(openingClosures.id),
        notBetween(openings.id, firstSampleId, lastSampleId),
      ),
    )
  return row?.count ?? 0
}
