import { and, eq, sql } from 'drizzle-orm'
import type { Acting } from '#app/hiring/candidates/applications/people.server.ts'
import { byId, endingInForce } from '#app/hiring/interviews/joins.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { decisions } from '#db/schema/interviews.ts'

export type Hire = {
  candidacyId: string
  name: string
  /** The first day of the accepted offer, else the one that was agreed when they were decided for. */
  startsOn: string
  decidedBy: string
}

const accepted = sql<string | null>`(
  select v.starts_on::text from hiring.offers o
  join hiring.offer_versions v on v.org_id = o.org_id and v.offer_id = o.id
  join hiring.offer_answers a on a.org_id = v.org_id and a.version_id = v.id and a.verdict = 'accepted'
  where o.org_id = hiring.candidacies.org_id and o.candidacy_id = hiring.candidacies.id
  order by v.number desc limit 1)`

/** Everybody hired for an opening whose first day is known. */
export async function listHires(tx: Acting, openingId: string): Promise<Hire[]> {
  const rows = await tx.db
    .select({
      candidacyId: candidacies.id,
      name: candidates.name,
      accepted,
      agreed: decisions.startsOn,
      decidedBy: decisions.decidedBy,
    })
    .from(candidacies)
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(candidacyEndings, and(endingInForce(tx), eq(candidacyEndings.outcome, 'hired')))
    .innerJoin(
      decisions,
      and(
        eq(decisions.orgId, tx.org.id),
        eq(decisions.candidacyId, candidacies.id),
        eq(decisions.outcome, 'hire'),
      ),
    )
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.openingId, openingId)))
    .orderBy(decisions.at, decisions.id)
    .limit(500)
  return rows.flatMap(({ accepted: later, agreed, ...hire }) => {
    const startsOn = later ?? agreed
    return startsOn ? [{ ...hire, startsOn }] : []
  })
}
