import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { farAway } from '#app/hiring/rights/requests/erasures.server.ts'
import { candidates } from '#db/schema/candidates.ts'
import { erasures } from '#db/schema/rights.ts'

const shown = 100

/** Whoever is to be erased and is not yet, each with an application that leads to what can be done about it. */
export async function listPutAway(tx: Acting) {
  const rows = await tx.db
    .select({
      id: erasures.id,
      name: candidates.name,
      askedAt: erasures.askedAt,
      keepUntil: erasures.keepUntil,
      candidacyId: sql<string>`(select min(c.id::text) from hiring.candidacies c
        where c.org_id = ${erasures.orgId} and c.candidate_id = ${erasures.candidateId})`,
    })
    .from(erasures)
    .innerJoin(
      candidates,
      and(eq(candidates.orgId, erasures.orgId), eq(candidates.id, erasures.candidateId)),
    )
    .where(
      and(eq(erasures.orgId, tx.org.id), isNull(erasures.doneAt), isNull(erasures.withdrawnAt)),
    )
    .orderBy(asc(erasures.askedAt), asc(erasures.id))
    .limit(shown)
  return rows.map(({ askedAt, keepUntil, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    isHeld: keepUntil !== null && keepUntil >= farAway,
    keepUntil: keepUntil && keepUntil < farAway ? keepUntil.toISOString() : null,
  }))
}
