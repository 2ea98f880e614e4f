import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { lockCandidacy } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { postDiscussionRatings, scorecardSeals } from '#db/schema/interviews.ts'
import { cardOf, contentFor, stageOf } from './card-rows.server.ts'
import type { CardRow } from './card-rows.server.ts'
import { settleReveal } from './reveals.server.ts'
import { canonicalText, lacking } from './scorecard.ts'
import type { CardContent } from './scorecard.ts'
import { authoriseAuthor, competencyNames, lockCard, note } from './scorecards.server.ts'
import { mayRateAfterDiscussion, mayRecall, maySeal } from './sealing.ts'

/** Locks the candidacy, then the card: in this order everywhere, so that nobody waits in a circle. */
async function lockOwn(tx: InTransaction, interviewId: string): Promise<CardRow> {
  const { candidacyId } = await cardOf(tx, interviewId)
  await lockCandidacy(tx, candidacyId)
  const card = await lockCard(tx, interviewId)
  await authoriseAuthor(tx, card)
  return card
}

/** The seal's own id goes into the hash as salt: who sees the hash cannot try out what the card might say. */
export const sealHash = (sealId: string, card: CardRow, content: CardContent): string =>
  createHash('sha256')
    .update(`${sealId}\n${canonicalText(card, content)}`)
    .digest('hex')

/**
 * Seals the actor's card as it is saved. The last seal of a stage reveals it. A seal after the reveal is kept as late
 * and does not count.
 */
export const sealScorecard = (
  ctx: Context,
  { interviewId, version }: { interviewId: string; version: number },
): Promise<{ revealed: boolean; late: boolean }> =>
  transaction(ctx, async (tx) => {
    const card = await lockOwn(tx, interviewId)
    const verdict = maySeal(card)
    if (!verdict.ok) throw new Invalid(verdict.reason)
    if (card.version !== version)
      throw new Conflict('This scorecard was saved in another window. Read it again, then seal it.')
    const content = await contentFor(tx, card.id)
    await refuseIncomplete(tx, card, content)
    const late = card.revealed
    const id = newId()
    const hash = sealHash(id, card, content)
    await tx.db
      .insert(scorecardSeals)
      .values({ orgId: tx.org.id, id, scorecardId: card.id, hash, late, at: tx.now })
    await note(tx, 'scorecard.sealed', card, { hash, late })
    return { late, revealed: !late && (await settleReveal(tx, card)) }
  })

async function refuseIncomplete(
  tx: InTransaction,
  card: CardRow,
  content: CardContent,
): Promise<void> {
  const missing = lacking(content, await competencyNames(tx, card.rubricId))
  if (Object.keys(missing).length > 0)
    throw new Invalid('This scorecard is not complete yet.', missing)
}

/** Takes the actor's own seal back before the reveal, with a reason, so that they can change the card. */
export const recallSeal = (
  ctx: Context,
  { interviewId, reason }: { interviewId: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const card = await lockOwn(tx, interviewId)
    const verdict = mayRecall(card, stageOf(card))
    if (!verdict.ok || card.sealId === null) throw new Invalid(verdict.ok ? '' : verdict.reason)
    if (reason.trim() === '')
      throw new Invalid('Say why you recall the seal.', { reason: ['Say why.'] })
    await tx.db
      .update(scorecardSeals)
      .set({ recalledAt: tx.now, recallReason: reason })
      .where(and(eq(scorecardSeals.orgId, tx.org.id), eq(scorecardSeals.id, card.sealId)))
    await note(tx, 'scorecard.recalled', card)
  })

export type LaterRating = {
  interviewId: string
  competency: string
  rating: number
  reason: string
}

/** After the reveal: a second rating beside the sealed one, which stays as it is. */
export const postDiscussionRating = (ctx: Context, input: LaterRating): Promise<void> =>
  transaction(ctx, async (tx) => {
    const card = await cardOf(tx, input.interviewId)
    await authoriseAuthor(tx, card)
    const verdict = mayRateAfterDiscussion(card, stageOf(card))
    if (!verdict.ok) throw new Invalid(verdict.reason)
    const { ratings } = await contentFor(tx, card.id)
    if (!ratings.some(({ competency }) => competency === input.competency))
      throw new Invalid('Your scorecard does not rate this competency.')
    if (input.reason.trim() === '')
      throw new Invalid('Say what changed your mind.', { reason: ['Say what changed your mind.'] })
    const { competency, rating, reason } = input
    await tx.db.insert(postDiscussionRatings).values({
      orgId: tx.org.id,
      id: newId(),
      scorecardId: card.id,
      competency,
      rating,
      reason,
      at: tx.now,
    })
    await note(tx, 'scorecard.rated-after-discussion', card)
  })
