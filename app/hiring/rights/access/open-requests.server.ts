import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { candidates } from '#db/schema/candidates.ts'
import { accessCopies } from '#db/schema/rights.ts'
import { dueOn } from './access-copy.ts'

const shown = 100

/** An application that leads to the person of a request. */
const firstCandidacyOf = sql<string>`(select min(c.id::text) from hiring.candidacies c
  where c.org_id = access_copies.org_id and c.candidate_id = access_copies.candidate_id)`

/** Formal requests that wait for an answer, the oldest first, each with an application that leads to it. */
export async function listOpenRequests(tx: Acting) {
  const rows = await tx.db
    .select({
      id: accessCopies.id,
      name: candidates.name,
      askedAt: accessCopies.askedAt,
      candidacyId: firstCandidacyOf,
      isPutAway: isRestricted('access_copies.org_id', 'access_copies.candidate_id'),
    })
    .from(accessCopies)
    .innerJoin(
      candidates,
      and(eq(candidates.orgId, accessCopies.orgId), eq(candidates.id, accessCopies.candidateId)),
    )
    .where(
      and(
        eq(accessCopies.orgId, tx.org.id),
        isNull(accessCopies.releasedAt),
        isNull(accessCopies.closedAt),
      ),
    )
    .orderBy(asc(accessCopies.askedAt), asc(accessCopies.id))
    .limit(shown)
  return rows.map(({ askedAt, ...row }) => ({
    ...row,
    askedAt: askedAt.toISOString(),
    dueOn: dueOn(askedAt).toISOString(),
    isLate: dueOn(askedAt) < tx.now,
  }))
}
