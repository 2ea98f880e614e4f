import { and, eq, isNotNull, or } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Action, Facts } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import type { Bound } from '#db/fixed-query.server.ts'
import { isId } from '#db/ids.ts'
import { openingApprovers, openingMembers, openings } from '#db/schema/openings.ts'

export type Opening = typeof openings.$inferSelect
export type Seat = { opening: Opening; facts: Facts }

/** The parts of the query for a seat, for whoever asks more about the opening at once. */
export const seatColumns = {
  opening: openings,
  part: openingMembers.part,
  approver: openingApprovers.id,
}

const seatQuery = fixedQuery(['orgId', 'actorId', 'openingId'], (db, asked) =>
  db
    .select(seatColumns)
    .from(openings)
    .leftJoin(openingMembers, asMember(asked))
    .leftJoin(openingApprovers, asApprover(asked))
    .where(named(asked))
    .limit(1),
)

/** The opening and what the actor is in it. Throws `NotFound` where there is no such opening. */
export async function findSeat(tx: InTransaction, openingId: string): Promise<Seat> {
  const [row] = await seatQuery(tx, asking(tx, openingId))
  if (!row) throw new NotFound()
  return seatOf(row)
}

/** What the actor is in each opening they belong to or approve. */
export async function listSeats(tx: InTransaction): Promise<Map<string, Facts>> {
  const asked = { orgId: tx.org.id, actorId: tx.actor.id }
  const rows = await tx.db
    .select({ id: openings.id, part: openingMembers.part, approver: openingApprovers.id })
    .from(openings)
    .leftJoin(openingMembers, asMember(asked))
    .leftJoin(openingApprovers, asApprover(asked))
    .where(
      and(
        eq(openings.orgId, tx.org.id),
        or(isNotNull(openingMembers.id), isNotNull(openingApprovers.id)),
      ),
    )
  return new Map(rows.map(({ id, ...row }) => [id, factsOf(row)]))
}

/** The opening, after checking that the actor may do `action` in it. */
export async function seatFor(tx: InTransaction, openingId: string, action: Action): Promise<Seat> {
  const seat = await findSeat(tx, openingId)
  authorise(tx.actor, action, seat.facts)
  return seat
}

type Asked = { orgId: Bound; actorId: Bound; openingId: Bound }

/** What the query for a seat takes. Throws `NotFound` where it cannot be an opening. */
export function asking(tx: InTransaction, openingId: string) {
  if (!isId(openingId)) throw new NotFound()
  return { orgId: tx.org.id, actorId: tx.actor.id, openingId }
}

export const asMember = ({ orgId, actorId }: Omit<Asked, 'openingId'>) =>
  and(
    eq(openingMembers.orgId, orgId),
    eq(openingMembers.openingId, openings.id),
    eq(openingMembers.memberId, actorId),
  )

export const asApprover = ({ orgId, actorId }: Omit<Asked, 'openingId'>) =>
  and(
    eq(openingApprovers.orgId, orgId),
    eq(openingApprovers.openingId, openings.id),
    eq(openingApprovers.memberId, actorId),
  )

export const named = ({ orgId, openingId }: Omit<Asked, 'actorId'>) =>
  and(eq(openings.orgId, orgId), eq(openings.id, openingId))

type PartRow = { part: NonNullable<Facts['part']> | null; approver: string | null }

const factsOf = ({ part, approver }: PartRow): Facts => ({ part, approver: approver !== null })

export const seatOf = ({ opening, ...row }: PartRow & { opening: Opening }): Seat => ({
  opening,
  facts: factsOf(row),
})
