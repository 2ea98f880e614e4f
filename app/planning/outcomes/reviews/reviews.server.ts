import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { isMember } from '#app/planning/use-cases/use-cases.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { reviewDecisions, reviewPeople, reviews } from '#db/schema/outcomes.ts'
import type { Decided, ReviewFacts } from './review.ts'

/** Writes down a review meeting. */
export const holdReview = (
  ctx: Context,
  { people, ...facts }: ReviewFacts,
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    check(facts)
    const id = newId()
    const made = { createdBy: tx.actor.id, createdAt: tx.now }
    await tx.db.insert(reviews).values({ orgId: tx.org.id, id, ...facts, ...made })
    await seatPeople(tx, id, people)
    await record(tx, { verb: 'review.held', subject: { type: 'review', id } })
    return { id }
  })

function check({ heldOn, nextOn }: Pick<ReviewFacts, 'heldOn' | 'nextOn'>): void {
  if (nextOn === null || nextOn > heldOn) return
  const message = 'The next meeting comes after this one.'
  throw new Invalid(message, { nextOn: [message] })
}

async function seatPeople(tx: InTransaction, reviewId: string, people: readonly string[]) {
  await tx.db
    .delete(reviewPeople)
    .where(and(eq(reviewPeople.orgId, tx.org.id), eq(reviewPeople.reviewId, reviewId)))
  const rows = [...new Set(people)]
  for (const memberId of rows) if (!(await isMember(tx, memberId))) throw new NotFound()
  if (rows.length > 0)
    await tx.db
      .insert(reviewPeople)
      .values(rows.map((memberId) => ({ orgId: tx.org.id, id: newId(), reviewId, memberId })))
}

export type ChangedReview = { id: string; version: number; facts: ReviewFacts }

/** Changes what is written about a meeting; its decisions stay as they are. A stale version is refused. */
export const changeReview = (ctx: Context, input: ChangedReview): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!isId(input.id)) throw new NotFound()
    const { people, ...facts } = input.facts
    check(facts)
    const own = and(eq(reviews.orgId, tx.org.id), eq(reviews.id, input.id))
    const changed = await tx.db
      .update(reviews)
      .set({ ...facts, version: sql`${reviews.version} + 1` })
      .where(and(own, eq(reviews.version, input.version)))
      .returning({ id: reviews.id })
    if (changed.length === 0) {
      const known = await tx.db.select({ id: reviews.id }).from(reviews).where(own)
      throw known.length === 0
        ? new NotFound()
        : new Conflict('Somebody else changed this review since you opened it.')
    }
    await seatPeople(tx, input.id, people)
    await record(tx, { verb: 'review.changed', subject: { type: 'review', id: input.id } })
  })

/** Notes what a meeting decided about a use case. A decision stays; another one may follow it. */
export const decideInReview = (
  ctx: Context,
  reviewId: string,
  { useCase: useCaseId, verdict, reason }: Decided,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!isId(reviewId)) throw new NotFound()
    const known = await tx.db
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.orgId, tx.org.id), eq(reviews.id, reviewId)))
    if (known.length === 0) throw new NotFound()
    // A meeting decides about what is parked too, not about what is gone.
    keepOpen({ ...(await seatAt(tx, useCaseId, 'planning.edit')), parking: null })
    await tx.db.insert(reviewDecisions).values({
      orgId: tx.org.id,
      id: newId(),
      reviewId,
      useCaseId,
      verdict,
      reason,
      decidedBy: tx.actor.id,
      decidedAt: tx.now,
    })
    await record(tx, {
      verb: 'review.decided',
      subject: { type: 'use-case', id: useCaseId },
      data: { verdict, review: reviewId },
    })
  })
