import { and, asc, eq, inArray } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import {
  interviewEndings,
  interviews,
  postDiscussionRatings,
  ratings,
  reveals,
  scorecards,
  scorecardSeals,
} from '#db/schema/interviews.ts'
import { interviewPlans, stages } from '#db/schema/openings.ts'
import { endingOfCard, revealOfCard, sealInForce } from './card-joins.server.ts'
import { readableCards } from './readable-cards.server.ts'
import type { CandidacyStage } from './reveals.server.ts'
import { cardState } from './sealing.ts'
import type { CardState } from './sealing.ts'
import type { CardContent } from './scorecard.ts'

export type LaterRating = { competency: string; rating: number; reason: string; at: Date }

/** A card as somebody reads it who may. */
export type ReadCard = CardContent & {
  id: string
  interviewId: string
  candidacyId: string
  stageId: string
  stage: string
  rubricId: string
  interviewerId: string
  interviewer: string
  interview: string
  state: CardState
  sealedAt: Date | null
  /** Ratings added after the discussion, oldest first. */
  later: LaterRating[]
}

const columns = {
  id: scorecards.id,
  interviewId: scorecards.interviewId,
  candidacyId: scorecards.candidacyId,
  stageId: scorecards.stageId,
  stage: stages.name,
  rubricId: scorecards.rubricId,
  interviewerId: scorecards.interviewerId,
  interviewer: members.name,
  interview: interviewPlans.name,
  recommendation: scorecards.recommendation,
  summary: scorecards.summary,
  sealedAt: scorecardSeals.at,
  late: scorecardSeals.late,
  revealId: reveals.id,
  endingId: interviewEndings.id,
}

const cardRows = (tx: InTransaction, condition: SQL | undefined) =>
  tx.db
    .select(columns)
    .from(scorecards)
    .innerJoin(interviews, byId(tx, interviews, scorecards.interviewId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .innerJoin(stages, byId(tx, stages, scorecards.stageId))
    .innerJoin(members, byId(tx, members, scorecards.interviewerId))
    .leftJoin(scorecardSeals, sealInForce(tx))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .leftJoin(reveals, revealOfCard(tx))
    .where(and(eq(scorecards.orgId, tx.org.id), readableCards(tx), condition))
    .orderBy(asc(stages.position), asc(interviewPlans.position), asc(members.name))

type Row = Awaited<ReturnType<typeof cardRows>>[number]

/** The cards that fit `condition` and that the actor may read. Nothing else ever comes out of here. */
export async function readCards(
  tx: InTransaction,
  condition: SQL | undefined,
): Promise<ReadCard[]> {
  const rows = await cardRows(tx, condition)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const rated = byCard(await ratingsOf(tx, ids))
  const later = byCard(await laterRatingsOf(tx, ids))
  return rows.map((row) => readCard(row, rated.get(row.id) ?? [], later.get(row.id) ?? []))
}

function readCard(
  { late, revealId, endingId, ...row }: Row,
  rated: CardContent['ratings'],
  later: LaterRating[],
): ReadCard {
  const facts = {
    authorId: row.interviewerId,
    sealed: row.sealedAt !== null,
    late: late ?? false,
    ended: endingId !== null,
  }
  const state = cardState(facts, { revealed: revealId !== null })
  return { ...row, state, ratings: rated, later }
}

const ratingsOf = (tx: InTransaction, cardIds: string[]) =>
  tx.db
    .select({
      cardId: ratings.scorecardId,
      competency: ratings.competency,
      rating: ratings.rating,
      notAssessed: ratings.notAssessed,
      evidence: ratings.evidence,
    })
    .from(ratings)
    .where(and(eq(ratings.orgId, tx.org.id), inArray(ratings.scorecardId, cardIds)))
    .orderBy(asc(ratings.id))

const laterRatingsOf = (tx: InTransaction, cardIds: string[]) =>
  tx.db
    .select({
      cardId: postDiscussionRatings.scorecardId,
      competency: postDiscussionRatings.competency,
      rating: postDiscussionRatings.rating,
      reason: postDiscussionRatings.reason,
      at: postDiscussionRatings.at,
    })
    .from(postDiscussionRatings)
    .where(
      and(
        eq(postDiscussionRatings.orgId, tx.org.id),
        inArray(postDiscussionRatings.scorecardId, cardIds),
      ),
    )
    .orderBy(asc(postDiscussionRatings.at), asc(postDiscussionRatings.id))

function byCard<One extends { cardId: string }>(rows: One[]): Map<string, Omit<One, 'cardId'>[]> {
  const found = new Map<string, Omit<One, 'cardId'>[]>()
  for (const { cardId, ...row } of rows) found.set(cardId, [...(found.get(cardId) ?? []), row])
  return found
}

/** The cards of one candidate in one stage that the actor may read, their own among them. */
export const listCards = (
  ctx: Context,
  { candidacyId, stageId }: CandidacyStage,
): Promise<ReadCard[]> =>
  transaction(ctx, async (tx) => {
    await candidacySeatFor(tx, candidacyId, 'debrief.read')
    return readCards(
      tx,
      and(eq(scorecards.candidacyId, candidacyId), eq(scorecards.stageId, stageId)),
    )
  })
