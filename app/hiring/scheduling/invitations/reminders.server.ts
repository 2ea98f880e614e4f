import { and, eq, isNull } from 'drizzle-orm'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { whenIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import { findMeeting, panelOf } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { bookings } from '#db/schema/scheduling.ts'
import { guestsOf } from './guests.server.ts'

/** The outbox kind under which a reminder waits. */
export const reminderKind = 'interview.reminder'

const hour = 60 * 60_000
/** Hours before the interview. */
const reminders = [24, 1]

/** Puts the reminders of a booking into the outbox; those whose moment is past already are left out. */
export async function planReminders(
  tx: Pick<InTransaction, 'db' | 'org' | 'now'>,
  { bookingId, startsAt }: { bookingId: string; startsAt: Date },
): Promise<void> {
  for (const hours of reminders) {
    const delaySeconds = Math.floor((startsAt.getTime() - hours * hour - tx.now.getTime()) / 1000)
    if (delaySeconds <= 0) continue
    await enqueue(tx, {
      kind: reminderKind,
      key: `booking:${bookingId}:reminder:${hours}`,
      payload: { booking: bookingId, hours },
      delaySeconds,
    })
  }
}

/** Reminds everybody of an interview whose booking still stands and which has not begun. */
export const remind = (
  ctx: ActingContext<SystemActor>,
  { booking: id, hours }: { booking: string; hours: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const [booking] = await tx.db
      .select()
      .from(bookings)
      .where(and(eq(bookings.orgId, tx.org.id), eq(bookings.id, id), isNull(bookings.endedAt)))
    if (!booking || booking.startsAt <= tx.now) return
    const meeting = await findMeeting(tx, booking.meetingId)
    const panel = await panelOf(tx, meeting)
    for (const guest of guestsOf(meeting, booking, panel)) {
      const own = panel.find(({ memberId }) => memberId === guest.memberId)
      const words = {
        name: guest.name,
        interview: meeting.name,
        title: meeting.title,
        when: whenIn(booking.startsAt, guest.timeZone),
        place: meeting.videoLink || 'The team tells you where.',
      }
      await queueMail(tx, {
        key: `booking:${id}:reminder:${hours}:${guest.memberId ?? 'candidate'}`,
        to: guest.email,
        ...(own
          ? mailWords('interview-reminder-team', {
              ...words,
              place: meeting.videoLink || 'No video link is set.',
              candidate: meeting.candidate,
              link: `${tx.services.origin}/${tx.org.slug}/interviews/${own.interviewId}/kit`,
            })
          : await ownWordsFor(tx, 'interview-reminder', {
              ...words,
              organisation: tx.org.name,
              link: portalAddress(tx.services.origin, tx.org.slug, meeting.candidateId),
            })),
      })
    }
  })
