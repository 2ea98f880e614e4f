import { and, asc, eq, isNull } from 'drizzle-orm'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import type { InPortal } from '#app/hiring/portal/sessions.server.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { bookings, meetings } from '#db/schema/scheduling.ts'

export type OwnMeeting = { id: string; name: string; minutes: number; at: string | null }

/** The interviews a candidate can choose the time of, or has chosen. */
export async function listMeetings(tx: InPortal, candidacyId: string): Promise<OwnMeeting[]> {
  const rows = await tx.db
    .select({
      id: meetings.id,
      name: interviewPlans.name,
      minutes: interviewPlans.minutes,
      at: bookings.startsAt,
    })
    .from(meetings)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, meetings.planId))
    .leftJoin(
      bookings,
      and(
        eq(bookings.orgId, tx.org.id),
        eq(bookings.meetingId, meetings.id),
        isNull(bookings.endedAt),
      ),
    )
    .where(and(eq(meetings.orgId, tx.org.id), eq(meetings.candidacyId, candidacyId)))
    .orderBy(asc(interviewPlans.position), asc(meetings.id))
  return rows.map(({ at, ...row }) => ({ ...row, at: at?.toISOString() ?? null }))
}
