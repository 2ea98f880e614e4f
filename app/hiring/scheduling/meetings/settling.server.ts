import { and, eq } from 'drizzle-orm'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { notUndone } from '#app/hiring/openings/funnel/in-force.server.ts'
import { findDiaries } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { settleEntries } from '#app/hiring/scheduling/invitations/entries.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacyEndings } from '#db/schema/candidates.ts'
import { meetings } from '#db/schema/scheduling.ts'
import { cancel, setTimes } from './booking.server.ts'
import { hold, letGo, lockDiaries } from './held-quarters.server.ts'
import { findMeeting, lockMeeting, panelOf, standingBooking } from './meeting-rows.server.ts'

type Work = ActingContext<SystemActor>

/**
 * Brings a booked time up to date with who takes the interview now: newcomers get the time and an invitation, who is
 * out hears so, and where nobody is left it is cancelled. What is past stays as it is.
 */
export const settleInterviewers = (ctx: Work, meetingId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    if ((await lockMeeting(tx, meetingId)).length === 0) return
    const meeting = await findMeeting(tx, meetingId)
    const booking = await standingBooking(tx, meetingId)
    if (!booking || booking.endsAt <= tx.now) return
    const panel = await panelOf(tx, meeting)
    if (panel.length === 0) return cancel(tx, meeting, 'team')
    const memberIds = panel.map(({ memberId }) => memberId)
    const within = { from: booking.startsAt.getTime(), to: booking.endsAt.getTime() }
    await lockDiaries(tx, memberIds)
    await letGo(tx, booking.id)
    const diaries = await findDiaries(tx, memberIds, { within, except: meeting })
    const held = { bookingId: booking.id, startsAt: booking.startsAt, minutes: meeting.minutes }
    await hold(tx, diaries, held)
    await setTimes(tx, panel, booking.startsAt)
    await settleEntries(tx, meeting)
  })

/** Cancels the interviews ahead of a candidate whose application ended, unless that was taken back. */
export const settleEnding = (ctx: Work, endingId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({ id: meetings.id, outcome: candidacyEndings.outcome })
      .from(candidacyEndings)
      .innerJoin(
        meetings,
        and(eq(meetings.orgId, tx.org.id), eq(meetings.candidacyId, candidacyEndings.candidacyId)),
      )
      .where(
        and(eq(candidacyEndings.orgId, tx.org.id), eq(candidacyEndings.id, endingId), notUndone),
      )
    for (const { id, outcome } of rows) {
      await lockMeeting(tx, id)
      const booking = await standingBooking(tx, id)
      if (!booking || booking.startsAt <= tx.now) continue
      const by = outcome === 'withdrawn' ? 'candidate' : 'team'
      await cancel(tx, await findMeeting(tx, id), by)
    }
  })
