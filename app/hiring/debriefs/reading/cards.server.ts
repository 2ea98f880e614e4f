import { and, asc, eq, sql } from 'drizzle-orm'
import type { Access } from '#app/accounts/actor.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import {
  endingOfCard,
  revealOfCard,
  sealInForce,
} from '#app/hiring/scorecards/card-joins.server.ts'
import { readableCards } from '#app/hiring/scorecards/readable-cards.server.ts'
import type { Reader } from '#app/hiring/scorecards/readable-cards.server.ts'
import { cardState } from '#app/hiring/scorecards/sealing.ts'
import type { Transaction } from '#db/connection.server.ts'
import { fixedPer, fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { members } from '#db/schema/accounts.ts'
import {
  interviewEndings,
  interviews,
  reveals,
  scorecards,
  scorecardSeals,
} from '#db/schema/interviews.ts'
import { interviewPlans, stages } from '#db/schema/openings.ts'
import type { CardSays, DebriefCard } from '#app/hiring/debriefs/reading/card.ts'

/** What a card says, and null unless the actor may read it. */
const says = (tx: Reader) => sql<CardSays | null>`case when ${readableCards(tx)} then
  jsonb_build_object(
    'recommendation', hiring.scorecards.recommendation,
    'summary', hiring.scorecards.summary,
    'ratings', (select coalesce(jsonb_agg(jsonb_build_object('competency', r.competency, 'rating', r.rating,
        'notAssessed', r.not_assessed, 'evidence', r.evidence) order by r.id), '[]')
      from hiring.ratings r
      where r.org_id = hiring.scorecards.org_id and r.scorecard_id = hiring.scorecards.id),
    'later', (select coalesce(jsonb_agg(jsonb_build_object('competency', p.competency, 'rating', p.rating,
        'reason', p.reason, 'at', p.at) order by p.at, p.id), '[]')
      from hiring.post_discussion_ratings p
      where p.org_id = hiring.scorecards.org_id and p.scorecard_id = hiring.scorecards.id)) end`

const columns = (tx: Reader) => ({
  id: scorecards.id,
  interviewId: scorecards.interviewId,
  stageId: scorecards.stageId,
  stage: stages.name,
  stagePosition: stages.position,
  interview: interviewPlans.name,
  kind: interviewPlans.kind,
  authorId: scorecards.interviewerId,
  author: members.name,
  sealId: scorecardSeals.id,
  sealedAt: scorecardSeals.at,
  late: scorecardSeals.late,
  endingId: interviewEndings.id,
  revealedAt: reveals.at,
  waitEnded: reveals.reason,
  says: says(tx),
})

const selectCards = (db: Transaction, tx: Reader, candidacyId: Bound) =>
  db
    .select(columns(tx))
    .from(scorecards)
    .innerJoin(interviews, byId(tx, interviews, scorecards.interviewId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .innerJoin(stages, byId(tx, stages, scorecards.stageId))
    .innerJoin(members, byId(tx, members, scorecards.interviewerId))
    .leftJoin(scorecardSeals, sealInForce(tx))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .leftJoin(reveals, revealOfCard(tx))
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.candidacyId, candidacyId)))
    .orderBy(
      asc(stages.position),
      asc(interviewPlans.position),
      asc(members.name),
      asc(scorecards.id),
    )

const cardsFor = fixedPer((access: Access) =>
  fixedQuery(['orgId', 'actorId', 'candidacyId'], (db, { orgId, actorId, candidacyId }) =>
    selectCards(db, { org: { id: orgId }, actor: { id: actorId, access } }, candidacyId),
  ),
)

/** All cards of a candidate: where each stands for everybody, what it says for those who may read it. */
export async function findCards(tx: InTransaction, candidacyId: string): Promise<DebriefCard[]> {
  const { org, actor } = tx
  const asked = { orgId: org.id, actorId: actor.id, candidacyId }
  const rows = await cardsFor(actor.access)(tx, asked)
  return rows.map(({ sealId, late, endingId, ...row }) => {
    const facts = { authorId: row.authorId, sealed: sealId !== null, late: late ?? false }
    const ended = endingId !== null
    return { ...row, state: cardState({ ...facts, ended }, { revealed: row.revealedAt !== null }) }
  })
}
