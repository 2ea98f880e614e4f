import { and, eq, inArray, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { findDiaries } from '#app/hiring/scheduling/availability/diaries.server.ts'
import type { KnownDiary } from '#app/hiring/scheduling/availability/diaries.server.ts'
import {
  lockPerson,
  refuseElsewhere,
} from '#app/hiring/interviews/arranging/candidate-times.server.ts'
import { lockCandidacy } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { settleEntries } from '#app/hiring/scheduling/invitations/entries.server.ts'
import { planReminders } from '#app/hiring/scheduling/invitations/reminders.server.ts'
import { isFree } from '#app/hiring/scheduling/slots/free-slots.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
import { interviews } from '#db/schema/interviews.ts'
import { bookings, meetings } from '#db/schema/scheduling.ts'
import { hold, letGo, lockDiaries } from './held-quarters.server.ts'
import { panelOf, standingBooking } from './meeting-rows.server.ts'
import type { Booking, Meeting, Panelist } from './meeting-rows.server.ts'

export type Booker = InTransaction<ActingContext>

export type Wanted = {
  startsAt: Date
  timeZone: string
  by: 'candidate' | 'team'
  /** The team may book outside the hours somebody said; nobody may book what is taken. */
  anyHours?: boolean
}

const minute = 60_000

/** The time was free when it was shown and is no longer. */
export class Taken extends Conflict {
  override name = 'Taken'

  constructor() {
    super('This time is gone: somebody else was faster. Choose another one.')
  }
}

/**
 * Books a time for a meeting that is locked, in place of the one that stands. Throws `Taken` where an interviewer is
 * no longer free, and `Elsewhere` where the candidate is in another interview: the transaction must end with it.
 */
export async function book(tx: Booker, meeting: Meeting, wanted: Wanted): Promise<void> {
  const standing = await standingBooking(tx, meeting.id)
  if (standing?.startsAt.getTime() === wanted.startsAt.getTime()) return
  const panel = await panelOf(tx, meeting)
  if (panel.length === 0) throw new Invalid('Nobody takes this interview at the moment.')
  const diaries = await openDiaries(tx, meeting, { panel, ...wanted })
  if (standing) await endBooking(tx, standing, { ending: 'moved', by: wanted.by })
  const booking = await write(tx, meeting, wanted)
  if (!(await hold(tx, diaries, { ...booking, minutes: meeting.minutes }))) throw new Taken()
  await setTimes(tx, panel, wanted.startsAt)
  await settleEntries(tx, meeting)
  await planReminders(tx, booking)
  await record(tx, {
    verb: standing ? 'meeting.moved' : 'meeting.booked',
    subject: { type: 'candidacy', id: meeting.candidacyId },
    data: { plan: meeting.planId, at: wanted.startsAt.toISOString() },
  })
}

async function openDiaries(
  tx: Booker,
  meeting: Meeting,
  { panel, startsAt, anyHours }: Wanted & { panel: Panelist[] },
): Promise<KnownDiary[]> {
  const memberIds = panel.map(({ memberId }) => memberId)
  await lockPerson(tx, meeting.candidacyId)
  await lockCandidacy(tx, meeting.candidacyId)
  await lockDiaries(tx, memberIds)
  const from = startsAt.getTime()
  const within = { from, to: from + meeting.minutes * minute }
  await refuseElsewhere(tx, meeting, { startsAt, minutes: meeting.minutes })
  const diaries = await findDiaries(tx, memberIds, { within, except: meeting })
  if (!anyHours && !isFree(diaries, from, meeting.minutes)) throw new Taken()
  return diaries
}

async function write(tx: Booker, meeting: Meeting, { startsAt, timeZone }: Wanted) {
  const bookingId = newId()
  const times = { startsAt, endsAt: new Date(startsAt.getTime() + meeting.minutes * minute) }
  const meetingId = meeting.id
  const row = { orgId: tx.org.id, id: bookingId, meetingId, ...times, timeZone, bookedAt: tx.now }
  await tx.db.insert(bookings).values(row)
  await tx.db
    .update(meetings)
    .set({ givenTimes: null })
    .where(and(eq(meetings.orgId, tx.org.id), eq(meetings.id, meetingId)))
  return { bookingId, ...times }
}

/** The interviews of a panel begin when the meeting does. */
export const setTimes = (tx: Booker, panel: readonly Panelist[], startsAt: Date | null) =>
  tx.db
    .update(interviews)
    .set({ startsAt, version: sql`${interviews.version} + 1` })
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        inArray(
          interviews.id,
          panel.map(({ interviewId }) => interviewId),
        ),
      ),
    )

type Ending = { ending: 'moved' | 'cancelled'; by: 'candidate' | 'team' }

async function endBooking(tx: Booker, { id }: Booking, { ending, by }: Ending): Promise<void> {
  await tx.db
    .update(bookings)
    .set({ endedAt: tx.now, ending, endedBy: by })
    .where(and(eq(bookings.orgId, tx.org.id), eq(bookings.id, id)))
  await letGo(tx, id)
}

/** Cancels the booking that stands, with everybody who was invited. The meeting must be locked. */
export async function cancel(
  tx: Booker,
  meeting: Meeting,
  by: 'candidate' | 'team',
): Promise<void> {
  const standing = await standingBooking(tx, meeting.id)
  if (!standing) return
  await endBooking(tx, standing, { ending: 'cancelled', by })
  const panel = await panelOf(tx, meeting)
  if (panel.length > 0) await setTimes(tx, panel, null)
  await settleEntries(tx, meeting)
  await record(tx, {
    verb: 'meeting.cancelled',
    subject: { type: 'candidacy', id: meeting.candidacyId },
    data: { plan: meeting.planId },
  })
}
