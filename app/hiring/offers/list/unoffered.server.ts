import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inForce, ofOpening, ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { decisions } from '#db/schema/interviews.ts'
import { openings } from '#db/schema/openings.ts'

export type Unoffered = InNameFacts & {
  candidacyId: string
  candidate: string
  opening: string
  decidedAt: Date
}

const hasNoOffer = sql`not exists (select 1 from hiring.offers o
  where o.org_id = candidacies.org_id and o.candidacy_id = candidacies.id)`

/** Whom it was decided to hire, who are in process, and for whom nobody made an offer yet; the longest wait first. */
export const listUnoffered = (tx: InTransaction): Promise<Unoffered[]> =>
  tx.db
    .select({
      candidacyId: candidacies.id,
      candidate: candidates.name,
      ...inNameColumns,
      opening: openings.title,
      decidedAt: decisions.at,
    })
    .from(decisions)
    .innerJoin(
      candidacies,
      and(eq(candidacies.orgId, decisions.orgId), eq(candidacies.id, decisions.candidacyId)),
    )
    .innerJoin(candidates, ofPerson)
    .innerJoin(openings, ofOpening)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(decisions.orgId, tx.org.id),
        eq(decisions.outcome, 'hire'),
        isNull(candidacyEndings.id),
        hasNoOffer,
        listable(tx),
        owesNoCard(tx, sql`candidacies.id`),
      ),
    )
    .orderBy(asc(decisions.at), asc(decisions.id))
    .limit(100)
