import { and, eq } from 'drizzle-orm'
import { addException } from '#app/hiring/scheduling/availability/availability.server.ts'
import { subscribe } from '#app/hiring/scheduling/calendars/subscriptions.server.ts'
import { transaction } from '#db/connection.server.ts'
import {
  availabilityExceptions,
  calendarSubscriptions,
  offeredSlots,
} from '#db/schema/scheduling.ts'
import { offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import type { People } from '#test/web/access/world/people.ts'

export type SchedulingIds = {
  /** Days off and a calendar of the interviewer. */
  exception: string
  calendar: string
  /** Times offered to the candidate who is being interviewed. */
  meeting: string
  slot: string
}

export async function addScheduling(
  { interviewer, manager }: People,
  { plan: planId, candidacy: candidacyId }: { plan: string; candidacy: string },
): Promise<SchedulingIds> {
  const terms = { videoLink: '', moves: 2, noticeHours: 24 }
  const startsAt = [new Date('2026-03-04T10:00Z'), new Date('2026-03-05T14:00Z')]
  const offer = { candidacyId, planId, startsAt, ...terms }
  const { meetingId: meeting } = await offerTimes(manager, offer)
  await addException(interviewer, { firstDay: '2026-03-09', lastDay: '2026-03-10', hours: null })
  await subscribe(interviewer, { address: 'https://calendar.example/private/basic.ics' })
  return transaction(interviewer, async (tx) => {
    const [exception] = await tx.db
      .select({ id: availabilityExceptions.id })
      .from(availabilityExceptions)
      .where(
        and(
          eq(availabilityExceptions.orgId, tx.org.id),
          eq(availabilityExceptions.memberId, tx.actor.id),
        ),
      )
    const [calendar] = await tx.db
      .select({ id: calendarSubscriptions.id })
      .from(calendarSubscriptions)
      .where(
        and(
          eq(calendarSubscriptions.orgId, tx.org.id),
          eq(calendarSubscriptions.memberId, tx.actor.id),
        ),
      )
    const [slot] = await tx.db
      .select({ id: offeredSlots.id })
      .from(offeredSlots)
      .where(and(eq(offeredSlots.orgId, tx.org.id), eq(offeredSlots.meetingId, meeting)))
      .orderBy(offeredSlots.startsAt)
    return { exception: exception!.id, calendar: calendar!.id, meeting, slot: slot!.id }
  })
}
