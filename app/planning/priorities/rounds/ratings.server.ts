import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { oneWriter } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { raters, ratings, roundReveals } from '#db/schema/priorities.ts'
import { ratingErrors, stillOpen, type TypedRating } from './round.ts'
import { titlesOf } from './rounds.server.ts'
import { roundAt, type RoundSeat } from './seat.server.ts'

export type OwnRating = { useCaseId: string; criterion: string; value: number; comment: string }
export type RevealedRating = OwnRating & { memberId: string }

const columns = {
  useCaseId: ratings.useCaseId,
  criterion: ratings.criterion,
  value: ratings.value,
  comment: ratings.comment,
}

/** What the actor themselves has rated. */
const findOwnRatings = (tx: InTransaction, roundId: string): Promise<OwnRating[]> =>
  tx.db
    .select(columns)
    .from(ratings)
    .where(
      and(
        eq(ratings.orgId, tx.org.id),
        eq(ratings.roundId, roundId),
        eq(ratings.memberId, tx.actor.id),
      ),
    )

/** Everybody's ratings; without a reveal there is nothing for them to be joined with, and so none. */
export const findRevealedRatings = (
  tx: InTransaction,
  roundId: string,
): Promise<RevealedRating[]> =>
  tx.db
    .select({ ...columns, memberId: ratings.memberId })
    .from(ratings)
    .innerJoin(
      roundReveals,
      and(eq(roundReveals.orgId, tx.org.id), eq(roundReveals.roundId, ratings.roundId)),
    )
    .where(and(eq(ratings.orgId, tx.org.id), eq(ratings.roundId, roundId)))

/** What a rater is asked, and what they have said so far. */
export const findRatingSheet = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const { title, criteria, reveal, cancellation, mine } = await roundAt(tx, id, 'rate')
    return {
      title,
      criteria,
      revealed: reveal !== null,
      cancelled: cancellation && { at: cancellation.at, reason: cancellation.reason },
      submittedAt: mine?.submittedAt ?? null,
      useCases: await titlesOf(tx, id),
      ratings: await findOwnRatings(tx, id),
    }
  })

export const roundLock = (id: string) => `round ${id}`

/** Keeps the actor's ratings, and hands them in if asked; an empty one is taken back. Closed once revealed. */
export const rate = (
  ctx: Context,
  { id, typed, handIn }: { id: string; typed: readonly TypedRating[]; handIn: boolean },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await oneWriter(tx, roundLock(id))
    const seat = await roundAt(tx, id, 'rate')
    const open = stillOpen(seat)
    if (!open.ok) throw new Conflict(open.reason)
    const errors = ratingErrors(typed, seat.criteria)
    if (Object.keys(errors).length > 0) throw new Invalid('Please check the ratings.', errors)
    const asked = await ofThisRound(tx, seat, typed)
    await write(tx, id, asked)
    if (handIn) await handInNow(tx, seat)
  })

async function ofThisRound(
  tx: InTransaction,
  { id, criteria }: RoundSeat,
  typed: readonly TypedRating[],
) {
  const known = new Set((await titlesOf(tx, id)).map((one) => one.id))
  return typed.filter(
    ({ useCase, criterion }) => known.has(useCase) && criteria.some(({ key }) => key === criterion),
  )
}

async function write(tx: InTransaction, roundId: string, typed: readonly TypedRating[]) {
  const own = and(
    eq(ratings.orgId, tx.org.id),
    eq(ratings.roundId, roundId),
    eq(ratings.memberId, tx.actor.id),
  )
  const given = typed.flatMap(({ useCase, criterion, value, comment }) =>
    value === undefined ? [] : [{ useCaseId: useCase, criterion, value, comment }],
  )
  const kept = sql.join(
    given.map((one) => sql`(${one.useCaseId}::uuid, ${one.criterion})`),
    sql`, `,
  )
  const others =
    given.length > 0
      ? sql`(${ratings.useCaseId}, ${ratings.criterion}) not in (${kept})`
      : undefined
  await tx.db.delete(ratings).where(and(own, others))
  if (given.length === 0) return
  const mine = { orgId: tx.org.id, roundId, memberId: tx.actor.id, ratedAt: tx.now }
  await tx.db
    .insert(ratings)
    .values(given.map((one) => ({ ...one, ...mine, id: newId() })))
    .onConflictDoUpdate({
      target: [
        ratings.orgId,
        ratings.roundId,
        ratings.memberId,
        ratings.useCaseId,
        ratings.criterion,
      ],
      set: {
        value: sql`excluded.${sql.identifier('value')}`,
        comment: sql`excluded.${sql.identifier('comment')}`,
        ratedAt: tx.now,
        version: sql`${ratings.version} + 1`,
      },
    })
}

async function handInNow(tx: InTransaction, { id, mine }: RoundSeat): Promise<void> {
  if (mine?.submittedAt) return
  await tx.db
    .update(raters)
    .set({ submittedAt: tx.now })
    .where(
      and(eq(raters.orgId, tx.org.id), eq(raters.roundId, id), eq(raters.memberId, tx.actor.id)),
    )
  await record(tx, { verb: 'round.submitted', subject: { type: 'round', id }, data: {} })
}
