import { and, eq, sql } from 'drizzle-orm'
import { usual } from '#app/hiring/scheduling/availability/availability.ts'
import type { KnownDiary, Scheduling } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { quartersOf } from '#app/hiring/scheduling/slots/free-slots.ts'
import { newId } from '#db/ids.ts'
import { availabilities, heldQuarters } from '#db/schema/scheduling.ts'

/**
 * Locks the diaries of interviewers, in one order for everybody, so that what is counted in them stays true until the
 * commit. Who never said when they can gets the usual hours.
 */
export async function lockDiaries(tx: Scheduling, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return
  const rows = memberIds
    .toSorted()
    .map((memberId) => ({ orgId: tx.org.id, id: newId(), memberId, ...usual }))
  await tx.db
    .insert(availabilities)
    .values(rows)
    .onConflictDoUpdate({
      target: [availabilities.orgId, availabilities.memberId],
      set: { memberId: sql`excluded.member_id` },
    })
}

type Holding = { bookingId: string; startsAt: Date; minutes: number }

/** Holds an interview's quarters in each diary. False where somebody else holds one: the transaction must end then. */
export async function hold(
  tx: Scheduling,
  diaries: readonly Pick<KnownDiary, 'memberId' | 'buffer'>[],
  { bookingId, startsAt, minutes }: Holding,
): Promise<boolean> {
  const rows = diaries
    .toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))
    .flatMap(({ memberId, buffer }) =>
      quartersOf(startsAt.getTime(), minutes, buffer).map((quarter) => ({
        orgId: tx.org.id,
        id: newId(),
        memberId,
        quarter: new Date(quarter),
        bookingId,
      })),
    )
  if (rows.length === 0) return true
  const held = await tx.db
    .insert(heldQuarters)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: heldQuarters.id })
  return held.length === rows.length
}

export const letGo = (tx: Scheduling, bookingId: string) =>
  tx.db
    .delete(heldQuarters)
    .where(and(eq(heldQuarters.orgId, tx.org.id), eq(heldQuarters.bookingId, bookingId)))
