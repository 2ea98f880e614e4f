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
  if (!isId(openingId)) throw new NotFound()
  const [row] = await tx.db
    .select({ opening: openings, part: openingMembers.part, approver: openingApprovers.id })
    .from(openings)
    .leftJoin(
      openingMembers,
      and(
        eq(openingMembers.orgId, tx.org.id),
        eq(openingMembers.openingId, openings.id),
        eq(openingMembers.memberId, tx.actor.id),
      ),
    )
    .leftJoin(
      openingApprovers,
      and(
        eq(openingApprovers.orgId, tx.org.id),
        eq(openingApprovers.openingId, openings.id),
        eq(openingApprovers.memberId, tx.actor.id),
      ),
    )
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
    .limit(1)
  if (!row) throw new NotFound()
  return { opening: row.opening, facts: { part: row.part, approver: row.approver !== null } }
}

/** The opening, after checking that the actor may do `action` in it. */
export async function seatFor(tx: InTransaction, openingId: string, action: Action): Promise<Seat> {
  const seat = await findSeat(tx, openingId)
  authorise(tx.actor, action, seat.facts)
  return seat
}
