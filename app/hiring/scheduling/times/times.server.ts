import type { Context } from '#app/accounts/context.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { findDiaries } from '#app/hiring/scheduling/availability/diaries.server.ts'
import type { MeetingKey } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { freeSlots, isFree } from '#app/hiring/scheduling/slots/free-slots.ts'
import { propose } from '#app/hiring/scheduling/slots/proposal.ts'
import { transaction } from '#db/connection.server.ts'
import { proposedCount, proposedDays, usualTerms } from '#app/hiring/scheduling/meetings/meeting.ts'
import {
  findTerms,
  panelOf,
  standingBooking,
} from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { offeredTimes, requirePlan } from '#app/hiring/scheduling/meetings/offering.server.ts'

const day = 24 * 60 * 60_000

/** One interview of a candidate with its times: booked, offered and proposed. */
export const findTimes = (ctx: Context, key: MeetingKey) =>
  transaction(ctx, async (tx) => {
    const { candidacy } = await candidacySeatFor(tx, key.candidacyId, 'interview.schedule')
    const plan = await requirePlan(tx, candidacy.openingId, key.planId)
    const panel = await panelOf(tx, key)
    const meeting = await findTerms(tx, key)
    const booking = meeting ? await standingBooking(tx, meeting.id) : null
    const offered = meeting ? await offeredTimes(tx, [meeting.id]) : []
    const from = tx.now.getTime() + (meeting?.noticeHours ?? usualTerms.noticeHours) * 60 * 60_000
    const within = { from, to: from + proposedDays * day }
    const memberIds = panel.map(({ memberId }) => memberId)
    const diaries = await findDiaries(tx, memberIds, { within, except: key })
    const free = freeSlots(diaries, { within, minutes: plan.minutes })
    const known = new Set(offered.map(({ startsAt }) => startsAt.getTime()))
    const timeZone = diaries[0]?.timeZone ?? ctx.actor.timeZone
    const proposed = propose(
      free.filter((at) => !known.has(at)),
      { count: proposedCount * 2, timeZone, candidateZone: booking?.timeZone },
    )
    return {
      candidacy: { id: candidacy.id, candidate: candidacy.candidate, closed: !!candidacy.ended },
      opening: { id: candidacy.openingId, title: candidacy.openingTitle },
      plan,
      terms: meeting ?? usualTerms,
      people: panel.map(({ memberId, name }) => ({
        memberId,
        name,
        said: diaries.some((one) => one.memberId === memberId && one.said),
      })),
      booking: booking && { startsAt: booking.startsAt, timeZone: booking.timeZone },
      offered: offered.map(({ id, startsAt }) => ({
        id,
        startsAt,
        free: isFree(diaries, startsAt.getTime(), plan.minutes),
      })),
      proposed: proposed.map((at) => new Date(at)),
      freeCount: free.length,
    }
  })

export type Times = Awaited<ReturnType<typeof findTimes>>
