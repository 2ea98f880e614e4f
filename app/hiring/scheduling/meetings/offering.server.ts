import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { ownWordsFor } from '#app/accounts/mail-templates/own-words.server.ts'
import { portalAddress } from '#app/hiring/candidates/portal-address.ts'
import { candidacySeatFor, refuseEnded } from '#app/hiring/interviews/candidacy-seats.server.ts'
import type { MeetingKey } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { settleEntries } from '#app/hiring/scheduling/invitations/entries.server.ts'
import { quarter } from '#app/hiring/scheduling/slots/free-slots.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { meetings, offeredSlots } from '#db/schema/scheduling.ts'
import { book, cancel } from './booking.server.ts'
import { usualTerms } from './meeting.ts'
import {
  findMeeting,
  findTerms,
  lockMeeting,
  panelOf,
  standingBooking,
} from './meeting-rows.server.ts'
import type { Meeting } from './meeting-rows.server.ts'

export type Offer = MeetingKey & {
  startsAt: Date[]
  videoLink: string
  moves: number
  noticeHours: number
}

/** Offers times for an interview that is set up. Times that were offered before stay; the candidate hears of new ones. */
export const offerTimes = (ctx: Context, offer: Offer): Promise<{ meetingId: string }> =>
  transaction(ctx, async (tx) => {
    const meeting = await openMeeting(tx, offer)
    for (const at of offer.startsAt) {
      if (at <= tx.now) throw new Invalid('A time that is past cannot be offered.')
      if (at.getTime() % quarter !== 0) throw new Invalid('Times begin on a quarter of an hour.')
    }
    const added = await addSlots(tx, meeting, offer.startsAt)
    await settleEntries(tx, meeting)
    if (added > 0) await tellCandidate(tx, meeting)
    await record(tx, {
      verb: 'meeting.times-offered',
      subject: { type: 'candidacy', id: meeting.candidacyId },
      data: { plan: meeting.planId, times: added },
    })
    return { meetingId: meeting.id }
  })

/** The meeting of an interview, made or brought up to date, and locked. */
async function openMeeting(
  tx: InTransaction,
  { candidacyId, planId, videoLink, moves, noticeHours }: Omit<Offer, 'startsAt'>,
): Promise<Meeting> {
  const { candidacy } = await candidacySeatFor(tx, candidacyId, 'interview.schedule')
  refuseEnded(candidacy)
  await requirePlan(tx, candidacy.openingId, planId)
  if ((await panelOf(tx, { candidacyId, planId })).length === 0)
    throw new Invalid('Set up this interview first: nobody takes it yet.')
  const set = { videoLink, moves, noticeHours }
  const [row] = await tx.db
    .insert(meetings)
    .values({
      orgId: tx.org.id,
      id: newId(),
      candidacyId,
      planId,
      ...set,
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    .onConflictDoUpdate({
      target: [meetings.orgId, meetings.candidacyId, meetings.planId],
      set: { ...set, version: sql`${meetings.version} + 1` },
    })
    .returning({ id: meetings.id })
  if (!row) throw new NotFound()
  return findMeeting(tx, row.id)
}

/** A plan of another opening is not there. */
export async function requirePlan(tx: InTransaction, openingId: string, planId: string) {
  const [plan] = await tx.db
    .select({ name: interviewPlans.name, minutes: interviewPlans.minutes })
    .from(interviewPlans)
    .where(
      and(
        eq(interviewPlans.orgId, tx.org.id),
        eq(interviewPlans.openingId, openingId),
        eq(interviewPlans.id, planId),
      ),
    )
  if (!plan) throw new NotFound()
  return plan
}

async function addSlots(tx: InTransaction, { id }: Meeting, startsAt: Date[]): Promise<number> {
  if (startsAt.length === 0) return 0
  const rows = await tx.db
    .insert(offeredSlots)
    .values(
      startsAt.map((at) => ({
        orgId: tx.org.id,
        id: newId(),
        meetingId: id,
        startsAt: at,
        offeredBy: tx.actor.id,
        offeredAt: tx.now,
      })),
    )
    .onConflictDoUpdate({
      target: [offeredSlots.orgId, offeredSlots.meetingId, offeredSlots.startsAt],
      set: { withdrawnAt: null, offeredAt: tx.now, offeredBy: tx.actor.id },
    })
    .returning({ id: offeredSlots.id })
  return rows.length
}

const tellCandidate = async (tx: InTransaction, meeting: Meeting) =>
  queueMail(tx, {
    key: `meeting:${meeting.id}:times:${meeting.version}`,
    to: meeting.email,
    ...(await ownWordsFor(tx, 'interview-times', {
      name: meeting.candidate,
      interview: meeting.name,
      title: meeting.title,
      minutes: String(meeting.minutes),
      organisation: tx.org.name,
      link: portalAddress(tx.services.origin, tx.org.slug, meeting.candidateId),
    })),
  })

/** Times that were offered, lie ahead and were not taken back, in order. */
export const offeredTimes = (
  tx: Pick<InTransaction, 'db' | 'org' | 'now'>,
  meetingIds: readonly string[],
) =>
  tx.db
    .select({
      id: offeredSlots.id,
      meetingId: offeredSlots.meetingId,
      startsAt: offeredSlots.startsAt,
    })
    .from(offeredSlots)
    .where(
      and(
        eq(offeredSlots.orgId, tx.org.id),
        inArray(offeredSlots.meetingId, [...meetingIds]),
        isNull(offeredSlots.withdrawnAt),
        gt(offeredSlots.startsAt, tx.now),
      ),
    )
    .orderBy(asc(offeredSlots.startsAt))

/** The meeting of one interview of a candidate, locked, for somebody who may schedule it. */
async function ownMeeting(tx: InTransaction, { candidacyId, planId }: MeetingKey) {
  await candidacySeatFor(tx, candidacyId, 'interview.schedule')
  const row = await findTerms(tx, { candidacyId, planId })
  if (!row) throw new NotFound()
  await lockMeeting(tx, row.id)
  return findMeeting(tx, row.id)
}

/** Takes offered times back; a booking that stands is not touched. */
export const withdrawTimes = (ctx: Context, key: MeetingKey, slotId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const meeting = await ownMeeting(tx, key)
    const gone = await tx.db
      .update(offeredSlots)
      .set({ withdrawnAt: tx.now })
      .where(
        and(
          eq(offeredSlots.orgId, tx.org.id),
          eq(offeredSlots.meetingId, meeting.id),
          eq(offeredSlots.id, slotId),
        ),
      )
      .returning({ id: offeredSlots.id })
    if (gone.length === 0) throw new NotFound()
    await record(tx, {
      verb: 'meeting.time-withdrawn',
      subject: { type: 'candidacy', id: meeting.candidacyId },
      data: { plan: meeting.planId },
    })
  })

/** Books a time on the candidate's behalf, outside the hours interviewers said too: the team has agreed it with all. */
export const bookByTeam = (ctx: Context, key: MeetingKey, at: Date): Promise<void> =>
  transaction(ctx, async (tx) => {
    if (at <= tx.now) throw new Invalid('This time is past.')
    if (at.getTime() % quarter !== 0) throw new Invalid('Times begin on a quarter of an hour.')
    const known = await findTerms(tx, key)
    const meeting = await openMeeting(tx, { ...key, ...(known ?? usualTerms) })
    const standing = await standingBooking(tx, meeting.id)
    const timeZone = standing?.timeZone ?? tx.actor.timeZone
    await book(tx, meeting, { startsAt: at, timeZone, by: 'team', anyHours: true })
  })

/** Cancels the booked time; everybody who was invited hears of it. */
export const cancelByTeam = (ctx: Context, key: MeetingKey): Promise<void> =>
  transaction(ctx, async (tx) => cancel(tx, await ownMeeting(tx, key), 'team'))
