import { and, desc, eq, isNull, notBetween } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { firstSampleId, lastSampleId } from '#db/ids.ts'
import { openingClosures, openings } from '#db/schema/openings.ts'

type Within = Pick<InTransaction<ActingContext>, 'db' | 'org'>

/** The openings of its own that the organisation has and that are not closed, newest first: what its plan limits. */
export const listOpenOpenings = ({ db, org }: Within): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: openings.id, title: openings.title })
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
    .orderBy(desc(openings.createdAt), desc(openings.id))

export const countOpenOpenings = async (tx: Within): Promise<number> =>
  (await listOpenOpenings(tx)).length
