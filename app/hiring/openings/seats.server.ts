import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { openingApprovers, openingMembers, openings } from '#db/schema/openings.ts'

export type Opening = typeof openings.$inferSelect
export type Seat = { opening: Opening; facts: Facts }

/** The opening and what the actor is in it. Throws `NotFound` where there is no such opening. */
export async function findSeat(tx: InTransaction, openingId: string): Promise<Seat> {
  const [row] = await tx.db
    .select(seatColumns)
    .from(openings)
    .leftJoin(openingMembers, asMember(tx))
    .leftJoin(openingApprovers, asApprover(tx))
    .where(named(tx, openingId))
    .limit(1)
  if (!row) throw new NotFound()
  return seatOf(row)
}

/** The opening, after checking that the actor may do `action` in it. */
export async function seatFor(tx: InTransaction, openingId: string, action: Action): Promise<Seat> {
  const seat = await findSeat(tx, openingId)
  authorise(tx.actor, action, seat.facts)
  return seat
}

/** The parts of the query for a seat, for whoever asks more about the opening at once. */
export const seatColumns = {
  opening: openings,
  part: openingMembers.part,
  approver: openingApprovers.id,
}

export const asMember = (tx: InTransaction) =>
  and(
    eq(openingMembers.orgId, tx.org.id),
    eq(openingMembers.openingId, openings.id),
    eq(openingMembers.memberId, tx.actor.id),
  )

export const asApprover = (tx: InTransaction) =>
  and(
    eq(openingApprovers.orgId, tx.org.id),
    eq(openingApprovers.openingId, openings.id),
    eq(openingApprovers.memberId, tx.actor.id),
  )

export function named(tx: InTransaction, openingId: string) {
  if (!isId(openingId)) throw new NotFound()
  return and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId))
}

type SeatRow = {
  opening: Opening
  part: NonNullable<Facts['part']> | null
  approver: string | null
}

export const seatOf = ({ opening, part, approver }: SeatRow): Seat => ({
  opening,
  facts: { part, approver: approver !== null },
})
