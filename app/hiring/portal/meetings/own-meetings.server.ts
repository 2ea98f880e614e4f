import { and, eq, isNull } from 'drizzle-orm'
import { Elsewhere, lockPerson } from '#app/hiring/interviews/arranging/candidate-times.server.ts'
import { book, cancel, Taken } from '#app/hiring/scheduling/meetings/booking.server.ts'
import {
  bookingRights,
  leastNoticeMs,
  spanIn,
  whenIn,
} from '#app/hiring/scheduling/meetings/meeting.ts'
import { findMeetingDiaries } from '#app/hiring/scheduling/meetings/meeting-diaries.server.ts'
import {
  changesByCandidate,
  findMeeting,
  lockMeeting,
  panelOf,
  standingBooking,
} from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import type { Meeting } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { offeredTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { intervalsOf } from '#app/hiring/scheduling/slots/given-times.ts'
import { isFree } from '#app/hiring/scheduling/slots/free-slots.ts'
import { takePart } from '#app/hiring/portal/claims/taken-part.server.ts'
import { endingOf, findOwn } from '#app/hiring/portal/own-applications.server.ts'
import { isUnheard } from '#app/hiring/portal/status.ts'
import type { InPortal, PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { chooseZone } from '#app/hiring/portal/place/own-zone.server.ts'
import { unsetZone } from '#app/hiring/portal/place/zone.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { offeredSlots } from '#db/schema/scheduling.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { daysOf } from './own-days.ts'

export type Address = { application: string; meeting: string }

/** A meeting in an application of the candidate's own. */
export async function findOwnMeeting(tx: InPortal, { application, meeting: id }: Address) {
  const own = await findOwn(tx, application)
  if (!isId(id)) throw new NotFound()
  const meeting = await findMeeting(tx, id)
  if (meeting.candidacyId !== application) throw new NotFound()
  const ending = endingOf(own)
  return { meeting, closed: ending !== null && !isUnheard(ending, tx.now) }
}

/** What the candidate may do now, and what stands. */
export async function standOf(tx: InPortal, meeting: Meeting) {
  const booking = await standingBooking(tx, meeting.id)
  const { moves, noticeHours } = meeting
  const used = await changesByCandidate(tx, meeting.id)
  const startsAt = booking?.startsAt ?? null
  return { booking, rights: bookingRights({ used, moves, noticeHours, startsAt }, tx.now) }
}

const chosenZone = ({ timeZone }: PortalContext) => (timeZone === unsetZone ? null : timeZone)

const usualZone = (meeting: Meeting, booking: { timeZone: string } | null) =>
  booking?.timeZone ?? meeting.teamZone

export type ZonesAsked = { asked: string | null; remembered: string | null }

/** The zone a candidate reads times in: asked for, chosen, remembered, or usual. */
export const zoneOf = (
  ctx: PortalContext,
  meeting: Meeting,
  booking: { timeZone: string } | null,
  { asked, remembered }: ZonesAsked,
): string => asked ?? chosenZone(ctx) ?? remembered ?? usualZone(meeting, booking)

/** One interview with the times that can still be chosen: what is meant for the candidate, and no more. */
export const showMeeting = (ctx: PortalContext, address: Address, zones: ZonesAsked) =>
  transaction(ctx, async (tx) => {
    const { meeting, closed } = await findOwnMeeting(tx, address)
    const { booking, rights } = await standOf(tx, meeting)
    const panel = await panelOf(tx, meeting)
    const zone = zoneOf(ctx, meeting, booking, zones)
    const choosing = !closed && (rights.state === 'choose' || rights.mayMove)
    const free = choosing ? await stillFree(tx, meeting) : []
    return {
      name: meeting.name,
      title: meeting.title,
      minutes: meeting.minutes,
      prepare: meeting.candidateText,
      // Who takes it may change unseen until it has a time.
      people: panel
        .filter(({ startsAt }) => startsAt !== null)
        .map(({ name }) => name)
        .toSorted(),
      zone,
      state: closed ? ('closed' as const) : rights.state,
      mayMove: rights.mayMove && !closed,
      mayCancel: rights.mayCancel && !closed,
      reason: closed ? '' : rights.reason,
      seen: booking?.id ?? '',
      given: intervalsOf(meeting.givenTimes).map((span) => spanIn(span, zone)),
      booked: booking && { when: whenIn(booking.startsAt, zone), videoLink: meeting.videoLink },
      days: daysOf(
        free.filter(({ startsAt }) => startsAt.getTime() !== booking?.startsAt.getTime()),
        zone,
      ),
    }
  })

/** Offered times at which everybody is still free. */
async function stillFree(tx: InPortal, meeting: Meeting) {
  const soon = tx.now.getTime() + leastNoticeMs
  const offered = (await offeredTimes(tx, [meeting.id])).filter(
    ({ startsAt }) => startsAt.getTime() >= soon,
  )
  const [first, last] = [offered.at(0)?.startsAt.getTime(), offered.at(-1)?.startsAt.getTime()]
  if (first === undefined || last === undefined) return []
  const memberIds = (await panelOf(tx, meeting)).map(({ memberId }) => memberId)
  const within = { from: first, to: last }
  const { everybody } = await findMeetingDiaries(tx, memberIds, { within, key: meeting })
  return offered.filter(({ startsAt }) => isFree(everybody, startsAt.getTime(), meeting.minutes))
}

export type Choice = { slot: string; zone: string; seen: string }

/**
 * Books one of the offered times, or moves the interview to it. The same choice again changes nothing. The zone it was
 * chosen in is the candidate's from then on.
 */
export const chooseTime = (ctx: PortalContext, address: Address, choice: Choice): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { meeting, closed } = await findOwnMeeting(tx, address)
    if (closed) throw new Invalid(words.meetings.closed)
    await lockMeeting(tx, meeting.id)
    const { booking, rights } = await standOf(tx, meeting)
    const startsAt = await offeredStart(tx, meeting, choice.slot)
    if (booking && booking.startsAt.getTime() === startsAt?.getTime()) return
    if ((booking?.id ?? '') !== choice.seen) throw new Conflict(words.meetings.changed)
    if (rights.state !== 'choose' && !rights.mayMove)
      throw new Invalid(rights.reason || words.meetings.begun)
    if (!startsAt || startsAt.getTime() < tx.now.getTime() + leastNoticeMs) throw new Taken()
    await lockPerson(tx, address.application)
    await takePart(tx, address.application)
    await book(tx, meeting, { startsAt, timeZone: choice.zone, by: 'candidate' }).catch(saySo)
    await chooseZone(tx, choice.zone)
  })

/** What the team reads about a candidate, told to them. */
function saySo(error: unknown): never {
  throw error instanceof Elsewhere ? new Conflict(words.meetings.elsewhere) : error
}

async function offeredStart(tx: InPortal, { id }: Meeting, slotId: string): Promise<Date | null> {
  const [row] = await tx.db
    .select({ startsAt: offeredSlots.startsAt })
    .from(offeredSlots)
    .where(
      and(
        eq(offeredSlots.orgId, tx.org.id),
        eq(offeredSlots.meetingId, id),
        eq(offeredSlots.id, slotId),
        isNull(offeredSlots.withdrawnAt),
      ),
    )
  return row?.startsAt ?? null
}

/** Cancels an interview of one's own, as long before it as was agreed. */
export const cancelOwn = (ctx: PortalContext, address: Address): Promise<{ name: string }> =>
  transaction(ctx, async (tx) => {
    const { meeting } = await findOwnMeeting(tx, address)
    await lockMeeting(tx, meeting.id)
    const { booking, rights } = await standOf(tx, meeting)
    if (booking && !rights.mayCancel) throw new Invalid(rights.reason || words.meetings.begun)
    await cancel(tx, meeting, 'candidate')
    return { name: meeting.name }
  })
