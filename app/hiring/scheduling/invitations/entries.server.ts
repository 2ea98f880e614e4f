import { createHash } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { isOwnMail } from '#app/accounts/mail-templates/own-mails.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { panelOf, standingBooking } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import type {
  Booking,
  Meeting,
  Panelist,
} from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { invitationPart } from '#app/mail/calendar.server.ts'
import type { CalendarPart } from '#app/mail/mail.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { mailWords } from '#app/mail/templates.server.ts'
import { newId } from '#db/ids.ts'
import { calendarEntries } from '#db/schema/scheduling.ts'
import { guestOnce, guestsOf, lastBooking } from './guests.server.ts'
import type { Guest } from './guests.server.ts'
import { cancellationFor, invitationFor } from './wording.server.ts'
import type { Told } from './wording.server.ts'

type Inviting = Pick<InTransaction, 'db' | 'org' | 'now' | 'services'>
type Entry = typeof calendarEntries.$inferSelect

/**
 * Brings every invited calendar up to date with the booking that stands: who is new gets an entry, who has one hears
 * of changes under the same identity with the next sequence, who is out of it gets a cancellation. What a calendar
 * was told already is not sent again.
 */
export async function settleEntries(tx: Inviting, meeting: Meeting): Promise<void> {
  const booking = await standingBooking(tx, meeting.id)
  const panel = await panelOf(tx, meeting)
  const entries = await tx.db
    .select()
    .from(calendarEntries)
    .where(and(eq(calendarEntries.orgId, tx.org.id), eq(calendarEntries.meetingId, meeting.id)))
  const guests = booking && panel.length > 0 ? guestsOf(meeting, booking, panel) : []
  for (const entry of entries)
    if (!entry.cancelledAt && !guests.some(({ memberId }) => memberId === entry.memberId))
      await withdraw(tx, meeting, entry)
  if (!booking) return
  for (const guest of guests) {
    const entry = entries.find(({ memberId }) => memberId === guest.memberId)
    await invite(tx, meeting, { guest, booking, panel, entry })
  }
}

type Wanted = {
  guest: Guest
  booking: Booking
  panel: readonly Panelist[]
  entry: Entry | undefined
}

async function invite(tx: Inviting, meeting: Meeting, wanted: Wanted): Promise<void> {
  const { guest, booking, panel, entry } = wanted
  const told = invitationFor(tx, { meeting, startsAt: booking.startsAt, panel, guest })
  const said = hashOf([told, booking.startsAt, booking.endsAt])
  if (entry && !entry.cancelledAt && entry.said === said) return
  const id = entry?.id ?? newId()
  const next = { sequence: entry ? entry.sequence + 1 : 0, said, sentAt: tx.now, cancelledAt: null }
  await tx.db
    .insert(calendarEntries)
    .values({ orgId: tx.org.id, id, meetingId: meeting.id, memberId: guest.memberId, ...next })
    .onConflictDoUpdate({ target: [calendarEntries.orgId, calendarEntries.id], set: next })
  await send(tx, { id, sequence: next.sequence, guest, booking, told, method: 'REQUEST' })
}

async function withdraw(tx: Inviting, meeting: Meeting, entry: Entry): Promise<void> {
  const booking = await lastBooking(tx, meeting.id)
  if (!booking) return
  const { memberId } = entry
  const guest = await guestOnce(tx, meeting, { memberId, timeZone: booking.timeZone })
  const sequence = entry.sequence + 1
  await tx.db
    .update(calendarEntries)
    .set({ sequence, sentAt: tx.now, cancelledAt: tx.now })
    .where(and(eq(calendarEntries.orgId, tx.org.id), eq(calendarEntries.id, entry.id)))
  const told = cancellationFor(tx, { meeting, startsAt: booking.startsAt, guest })
  await send(tx, { id: entry.id, sequence, guest, booking, told, method: 'CANCEL' })
}

type Sending = {
  id: string
  sequence: number
  guest: Guest
  booking: Booking
  told: Told
  method: CalendarPart['method']
}

const send = async (tx: Inviting, sending: Sending) =>
  queueMail(tx, {
    key: `calendar-entry:${sending.id}:${sending.sequence}`,
    to: sending.guest.email,
    ...(await wordsOf(tx, sending.told.mail)),
    calendar: partOf(tx, sending),
  })

/** What candidates get is in the organisation's own words where it has some. */
const wordsOf = async (tx: Inviting, { template, values }: Told['mail']) =>
  isOwnMail(template) ? ownWordsFor(tx, template, values) : mailWords(template, values)

/** The iCalendar text of an entry; its identity is the same in every one that is sent of it. */
const partOf = (
  { org, services, now }: Pick<Inviting, 'org' | 'services' | 'now'>,
  { id, sequence, guest, booking, told, method }: Sending,
): CalendarPart =>
  invitationPart({
    id: `${id}@${new URL(services.origin).hostname}`,
    sequence,
    stamp: now,
    start: booking.startsAt,
    end: booking.endsAt,
    ...told.entry,
    method,
    from: services.mailFrom,
    organiser: org.name,
    guest: { name: guest.name, email: guest.email },
  })

/** The candidate's own entry as it was sent last; null where none stands. */
export async function entryForCandidate(tx: Inviting, meeting: Meeting): Promise<string | null> {
  const booking = await standingBooking(tx, meeting.id)
  const [entry] = await tx.db
    .select()
    .from(calendarEntries)
    .where(
      and(
        eq(calendarEntries.orgId, tx.org.id),
        eq(calendarEntries.meetingId, meeting.id),
        isNull(calendarEntries.memberId),
        isNull(calendarEntries.cancelledAt),
      ),
    )
  if (!booking || !entry) return null
  // As on their page: who was put in and has no time yet may change unseen.
  const panel = (await panelOf(tx, meeting)).filter(({ startsAt }) => startsAt !== null)
  const [guest] = guestsOf(meeting, booking, [])
  if (!guest) return null
  const told = invitationFor(tx, { meeting, startsAt: booking.startsAt, panel, guest })
  const { id, sequence } = entry
  return partOf(tx, { id, sequence, guest, booking, told, method: 'REQUEST' }).text
}

const hashOf = (facts: unknown) => createHash('sha256').update(JSON.stringify(facts)).digest('hex')
