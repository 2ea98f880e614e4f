import { and, desc, eq } from 'drizzle-orm'
import type { Scheduling } from '#app/hiring/scheduling/availability/diaries.server.ts'
import type {
  Booking,
  Meeting,
  Panelist,
} from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { members } from '#db/schema/accounts.ts'
import { bookings } from '#db/schema/scheduling.ts'

/** Somebody who has the interview in their calendar; the candidate is no member. */
export type Guest = { memberId: string | null; name: string; email: string; timeZone: string }

/** The candidate and the panel, each in their own zone. */
export const guestsOf = (
  { candidate, email }: Meeting,
  { timeZone }: Booking,
  panel: readonly Panelist[],
): Guest[] => [
  { memberId: null, name: candidate, email, timeZone },
  ...panel.map(({ memberId, name, email: address, timeZone: zone }) => ({
    memberId,
    name,
    email: address,
    timeZone: zone,
  })),
]

/** Who was invited once, in the panel still or not. */
export async function guestOnce(
  tx: Scheduling,
  meeting: Meeting,
  { memberId, timeZone }: { memberId: string | null; timeZone: string },
): Promise<Guest> {
  const candidate = { memberId: null, name: meeting.candidate, email: meeting.email, timeZone }
  if (!memberId) return candidate
  const [row] = await tx.db
    .select({
      memberId: members.id,
      name: members.name,
      email: members.email,
      timeZone: members.timeZone,
    })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, memberId)))
  return row ?? candidate
}

/** The booking that was made last, standing or ended. */
export async function lastBooking(tx: Scheduling, meetingId: string): Promise<Booking | null> {
  const [row] = await tx.db
    .select()
    .from(bookings)
    .where(and(eq(bookings.orgId, tx.org.id), eq(bookings.meetingId, meetingId)))
    .orderBy(desc(bookings.bookedAt), desc(bookings.id))
    .limit(1)
  return row ?? null
}
