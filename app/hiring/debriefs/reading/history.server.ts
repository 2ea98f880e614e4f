import { createHash } from 'node:crypto'
import { and, desc, eq, gt, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { agreementOf } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import type { Agreement } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import { severityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'
import type { SeverityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { sealInForce } from '#app/hiring/scorecards/card-joins.server.ts'
import { countingCards, ofCard } from '#app/hiring/scorecards/readable-cards.server.ts'
import { Memory } from '#app/ui/memory.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { scorecards, scorecardSeals } from '#db/schema/interviews.ts'
import { ratingsOf, quarterStart, yearStart } from '#app/hiring/debriefs/reading/history.ts'
import type { History, HistoryCard } from '#app/hiring/debriefs/reading/history.ts'

/** About 1,500 ratings: estimating from more would be felt. */
const mostCards = 500

const rated = sql<[string, number][]>`(
  select coalesce(jsonb_agg(jsonb_build_array(r.competency, r.rating) order by r.competency), '[]')
  from hiring.ratings r where r.org_id = hiring.scorecards.org_id
    and r.scorecard_id = hiring.scorecards.id and r.rating is not null)`

/** The opening's cards, and what its interviewers rated elsewhere since then. */
const concerning = (openingId: Bound, since: Bound<Date>) =>
  or(
    eq(candidacies.openingId, openingId),
    and(gt(scorecardSeals.at, since), interviewsIn(openingId)),
  )

const interviewsIn = (openingId: Bound) => sql`exists (
  select 1 from hiring.scorecards here
  join hiring.candidacies cy on cy.org_id = here.org_id and cy.id = here.candidacy_id
  where here.org_id = hiring.scorecards.org_id and cy.opening_id = ${openingId}
    and here.interviewer_id = hiring.scorecards.interviewer_id)`

const historyQuery = fixedQuery(['orgId', 'actorId', 'openingId', 'since'], (db, asked) => {
  const { orgId, actorId, openingId, since } = asked
  const tx = { org: { id: orgId }, actor: { id: actorId } }
  return db
    .select({
      id: scorecards.id,
      candidacy: scorecards.candidacyId,
      openingId: candidacies.openingId,
      interviewer: scorecards.interviewerId,
      at: scorecardSeals.at,
      rated,
    })
    .from(scorecards)
    .innerJoin(scorecardSeals, sealInForce(tx))
    .innerJoin(candidacies, byId(tx, candidacies, scorecards.candidacyId))
    .where(
      and(
        eq(scorecards.orgId, orgId),
        countingCards(),
        owesNoCard(tx, ofCard),
        concerning(openingId, since),
      ),
    )
    .orderBy(desc(scorecardSeals.at), desc(scorecards.id))
    .limit(mostCards)
})

/** The newest cards that count and that the actor owes none for: of the opening, and of its interviewers within a year. */
export async function historyOf(tx: InTransaction, openingId: string): Promise<HistoryCard[]> {
  const since = yearStart(tx.now)
  const rows = await historyQuery(tx, { orgId: tx.org.id, actorId: tx.actor.id, openingId, since })
  return rows.filter((row) => row.rated.length > 0)
}

const kept = new Memory<unknown>(200)

/** Sealed cards never change: what was worked out from the same ones is kept, the longest unused forgotten. */
function once<T>(what: string, cards: readonly HistoryCard[], work: () => T): T {
  const hash = createHash('sha256').update(what)
  for (const { id } of cards) hash.update(id)
  return kept.of(hash.digest('base64'), work) as T
}

export const modelOf = (cards: readonly HistoryCard[]): SeverityModel =>
  once('variances', cards, () => severityModel(ratingsOf(cards)))

const agreementAmong = (cards: readonly HistoryCard[]): Agreement =>
  once('agreement', cards, () => agreementOf(ratingsOf(cards)))

/** Agreement in the opening where there is enough of it, else among its interviewers in the last quarter. */
export function agreementIn(cards: readonly HistoryCard[], openingId: string, now: Date): History {
  const here = agreementAmong(cards.filter((card) => card.openingId === openingId))
  if (here.enough) return { scope: 'opening', agreement: here }
  const quarter = agreementAmong(cards.filter(({ at }) => at > quarterStart(now)))
  return quarter.enough
    ? { scope: 'quarter', agreement: quarter }
    : { scope: 'opening', agreement: here }
}
