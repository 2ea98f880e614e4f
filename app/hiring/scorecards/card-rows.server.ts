import { and, asc, eq } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import {
  interviewEndings,
  ratings,
  reveals,
  scorecards,
  scorecardSeals,
} from '#db/schema/interviews.ts'
import { endingOfCard, revealOfCard, sealInForce } from './card-joins.server.ts'
import type { CardContent } from './scorecard.ts'
import type { CardFacts, StageFacts } from './sealing.ts'

/** A card with what decides about it, and without what it says. */
export type CardRow = CardFacts & {
  id: string
  interviewId: string
  candidacyId: string
  stageId: string
  rubricId: string
  version: number
  sealId: string | null
  revealed: boolean
}

export const stageOf = ({ revealed }: CardRow): StageFacts => ({ revealed })

const facts = {
  id: scorecards.id,
  interviewId: scorecards.interviewId,
  candidacyId: scorecards.candidacyId,
  stageId: scorecards.stageId,
  authorId: scorecards.interviewerId,
  rubricId: scorecards.rubricId,
  version: scorecards.version,
  sealId: scorecardSeals.id,
  late: scorecardSeals.late,
  endingId: interviewEndings.id,
  revealId: reveals.id,
}

async function rows(tx: InTransaction, condition: SQL | undefined): Promise<CardRow[]> {
  const found = await tx.db
    .select(facts)
    .from(scorecards)
    .leftJoin(scorecardSeals, sealInForce(tx))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .leftJoin(reveals, revealOfCard(tx))
    .where(and(eq(scorecards.orgId, tx.org.id), condition))
    .orderBy(asc(scorecards.createdAt), asc(scorecards.id))
  return found.map(({ endingId, revealId, late, ...row }) => ({
    ...row,
    sealed: row.sealId !== null,
    late: late ?? false,
    ended: endingId !== null,
    revealed: revealId !== null,
  }))
}

/** The card of an interview. Throws `NotFound` where there is no such interview. */
export async function cardOf(tx: InTransaction, interviewId: string): Promise<CardRow> {
  const [row] = await rows(tx, eq(scorecards.interviewId, interviewId))
  if (!row) throw new NotFound()
  return row
}

/** All cards of one candidate in one stage, those of ended interviews among them. */
export const cardsOfStage = (
  tx: InTransaction,
  { candidacyId, stageId }: { candidacyId: string; stageId: string },
): Promise<CardRow[]> =>
  rows(tx, and(eq(scorecards.candidacyId, candidacyId), eq(scorecards.stageId, stageId)))

/** What a card says. For its author and for sealing it: everybody else reads through `readableCards`. */
export async function contentFor(tx: InTransaction, cardId: string): Promise<CardContent> {
  const [card] = await tx.db
    .select({ recommendation: scorecards.recommendation, summary: scorecards.summary })
    .from(scorecards)
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.id, cardId)))
  if (!card) throw new NotFound()
  const rated = await tx.db
    .select({
      competency: ratings.competency,
      rating: ratings.rating,
      notAssessed: ratings.notAssessed,
      evidence: ratings.evidence,
    })
    .from(ratings)
    .where(and(eq(ratings.orgId, tx.org.id), eq(ratings.scorecardId, cardId)))
    .orderBy(asc(ratings.id))
  return { ...card, ratings: rated }
}
