import { and, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { bookings, meetings } from '#db/schema/scheduling.ts'

/** The outbox kind that tells whoever keeps the times of an interview that its people changed. */
export const interviewersChangedKind = 'interview.people-changed'

type Meeting = { candidacyId: string; planId: string }

/** The meeting in which an interview of a candidate is timed, and the booked time that stands, if any. */
export async function findMeetingOf(
  tx: Pick<InTransaction, 'db' | 'org'>,
  { candidacyId, planId }: Meeting,
) {
  const [row] = await tx.db
    .select({ id: meetings.id, bookingId: bookings.id, endsAt: bookings.endsAt })
    .from(meetings)
    .leftJoin(
      bookings,
      and(
        eq(bookings.orgId, tx.org.id),
        eq(bookings.meetingId, meetings.id),
        isNull(bookings.endedAt),
      ),
    )
    .where(
      and(
        eq(meetings.orgId, tx.org.id),
        eq(meetings.candidacyId, candidacyId),
        eq(meetings.planId, planId),
      ),
    )
  return row ?? null
}

/** A time is booked that is not over. */
export const isBookedAhead = (
  meeting: { endsAt: Date | null } | null,
  { now }: { now: Date },
): boolean => Boolean(meeting?.endsAt && meeting.endsAt > now)

/** Tells, after the commit, that somebody else takes the interview now, where times are offered for it. */
export async function announceInterviewers(
  tx: Pick<InTransaction, 'db' | 'org' | 'now'>,
  of: Meeting,
): Promise<void> {
  const meeting = await findMeetingOf(tx, of)
  if (!meeting) return
  await enqueue(tx, {
    kind: interviewersChangedKind,
    key: `interview-people:${newId()}`,
    payload: { meeting: meeting.id },
  })
}
