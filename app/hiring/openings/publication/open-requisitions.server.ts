import { and, eq, isNull, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'
import { openingClosures, openings } from '#db/schema/openings.ts'

const hired = sql<number>`(
  select count(*)::int from hiring.candidacies c
  join hiring.candidacy_endings e on ${endingOf('c.org_id', 'c.id')}
  where c.org_id = hiring.openings.org_id and c.opening_id = hiring.openings.id
    and e.outcome = 'hired')`

/** How many people each role is still to hire, over all openings that are not closed. Numbers alone, for planning. */
export async function countOpenRequisitions(
  tx: InTransaction,
): Promise<{ role: string; people: number }[]> {
  const rows = await tx.db
    .select({ role: openings.roleKey, headcount: openings.headcount, hired })
    .from(openings)
    .leftJoin(
      openingClosures,
      and(
        eq(openingClosures.orgId, tx.org.id),
        eq(openingClosures.openingId, openings.id),
        isNull(openingClosures.reopenedAt),
      ),
    )
    .where(and(eq(openings.orgId, tx.org.id), isNull(openingClosures.id)))
  const byRole = Map.groupBy(rows, ({ role }) => role)
  return [...byRole]
    .map(([role, mine]) => ({
      role,
      people: mine.reduce((sum, one) => sum + Math.max(0, one.headcount - one.hired), 0),
    }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.role.localeCompare(b.role, 'en'))
}
