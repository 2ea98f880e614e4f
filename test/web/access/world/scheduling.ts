import { and, eq } from 'drizzle-orm'
import { addException } from '#app/hiring/scheduling/availability/availability.server.ts'
import { subscribe } from '#app/hiring/scheduling/calendars/subscriptions.server.ts'
import { transaction } from '#db/connection.server.ts'
import { availabilityExceptions, calendarSubscriptions } from '#db/schema/scheduling.ts'
import type { People } from '#test/web/access/world/people.ts'

export type SchedulingIds = {
  /** Days off and a calendar of the interviewer. */
  exception: string
  calendar: string
}

export async function addScheduling({ interviewer }: People): Promise<SchedulingIds> {
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
    return { exception: exception!.id, calendar: calendar!.id }
  })
}
