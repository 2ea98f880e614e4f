import { and, asc, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { daysWaiting } from '#app/hiring/candidates/candidate.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import { leftAlone } from './conditions.server.ts'
import { inNameColumns } from './listed.server.ts'
import { inForce, ofOpening, ofPerson } from './joins.server.ts'
import { listable } from './seats.server.ts'

export type SilentCandidacy = InNameFacts & {
  id: string
  name: string
  openingId: string
  title: string
  days: number
}

const notClosed = sql`not exists (select 1 from hiring.opening_closures oc
  where oc.org_id = openings.org_id and oc.opening_id = openings.id and oc.reopened_at is null)`

/** Who has heard nothing for more than a week in the openings the member runs, the longest wait first. */
export async function listSilentCandidacies(
  tx: InTransaction,
  { limit = 20 } = {},
): Promise<{ total: number; list: SilentCandidacy[] }> {
  const rows = await tx.db
    .select({
      id: candidacies.id,
      name: candidates.name,
      ...inNameColumns,
      openingId: openings.id,
      title: openings.title,
      appliedAt: candidacies.appliedAt,
      answeredAt: candidacies.answeredAt,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .where(and(eq(candidacies.orgId, tx.org.id), leftAlone(tx.now), notClosed, listable(tx)))
    .orderBy(
      asc(sql`coalesce(${candidacies.answeredAt}, ${candidacies.appliedAt})`),
      asc(candidacies.id),
    )
    .limit(limit)
  return {
    total: rows[0]?.total ?? 0,
    list: rows.map(({ appliedAt, answeredAt, total: _, ...row }) => ({
      ...row,
      days: daysWaiting({ appliedAt, answeredAt }, tx.now),
    })),
  }
}
