import type { Context } from '#app/accounts/context.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import type { KnownDiary, MeetingKey } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { fitsGiven, intervalsOf } from '#app/hiring/scheduling/slots/given-times.ts'
import { findMeetingDiaries } from '#app/hiring/scheduling/meetings/meeting-diaries.server.ts'
import { unaskedSlots } from '#app/hiring/scheduling/slots/expected.ts'
import { freeSlots, isFree } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Interval } from '#app/hiring/scheduling/slots/intervals.ts'
import { propose } from '#app/hiring/scheduling/slots/proposal.ts'
import { transaction } from '#db/connection.server.ts'
import { proposedCount, proposedDays, usualTerms } from '#app/hiring/scheduling/meetings/meeting.ts'
import {
  findTerms,
  panelOf,
  standingBooking,
} from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import type { Panelist } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { offeredTimes, requirePlan } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { listOthersWithoutTime } from '#app/hiring/scheduling/waiting/without-time.server.ts'
import { findOfferedElsewhere } from './offered-elsewhere.server.ts'

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
    const given = intervalsOf(meeting?.givenTimes ?? null).filter(({ to }) => to > tx.now.getTime())
    const notice = (meeting?.noticeHours ?? usualTerms.noticeHours) * 60 * 60_000
    const within = spanFrom(tx.now.getTime() + notice, given)
    const memberIds = panel.map(({ memberId }) => memberId)
    const diaries = await findMeetingDiaries(tx, memberIds, { within, key })
    const wanted = { within, minutes: plan.minutes }
    const free = freeSlots(diaries.everybody, wanted)
    const elsewhere = await findOfferedElsewhere(tx, memberIds, key)
    const unasked = new Set(unaskedSlots(diaries.everybody, wanted, elsewhere))
    const known = new Set(offered.map(({ startsAt }) => startsAt.getTime()))
    const timeZone = diaries.panel[0]?.timeZone ?? ctx.actor.timeZone
    const fits = (at: number) => fitsGiven(given, at, plan.minutes)
    const open = free.filter((at) => !known.has(at))
    const isUnasked = (at: number) => unasked.has(at)
    const said = { fits, isUnasked, timeZone, candidateZone: booking?.timeZone }
    return {
      candidacy: { id: candidacy.id, candidate: candidacy.candidate, closed: !!candidacy.ended },
      opening: { id: candidacy.openingId, title: candidacy.openingTitle },
      plan,
      terms: meeting ?? usualTerms,
      people: panel.map((one) => sayingOf(one, diaries.panel)),
      booking: booking && { startsAt: booking.startsAt, timeZone: booking.timeZone },
      offered: offered.map(({ id, startsAt }) => ({
        id,
        startsAt,
        free: isFree(diaries.everybody, startsAt.getTime(), plan.minutes),
      })),
      given,
      proposed: proposeTimes(open, said),
      freeCount: free.length,
      others: await listOthersWithoutTime(tx, key),
    }
  })

/** An interviewer, and whether they said when they can. */
const sayingOf = ({ memberId, name }: Panelist, diaries: readonly KnownDiary[]) => ({
  memberId,
  name,
  said: diaries.some((one) => one.memberId === memberId && one.said),
})

/** The usual days ahead, and as far as the candidate's own times reach. */
const spanFrom = (from: number, given: readonly Interval[]): Interval => ({
  from,
  to: Math.max(from + proposedDays * day, given.at(-1)?.to ?? 0),
})

type Wanted = {
  fits: (at: number) => boolean
  /** Nobody else was asked to come at this time. */
  isUnasked: (at: number) => boolean
  timeZone: string
  candidateZone: string | undefined
}

/**
 * Times that fit what the candidate said come first, whatever hour they are at; those at which somebody else was asked
 * to come fill up what is missing.
 */
function proposeTimes(free: readonly number[], { fits, isUnasked, ...zones }: Wanted) {
  const count = proposedCount * 2
  const fitting = propose(free.filter(fits), { count, timeZone: zones.timeZone })
  const others = free.filter((at) => !fits(at))
  const alone = propose(others.filter(isUnasked), { ...zones, count: count - fitting.length })
  const shared = propose(
    others.filter((at) => !isUnasked(at)),
    { ...zones, count: alone.length < proposedCount ? proposedCount - alone.length : 0 },
  )
  return [...fitting, ...alone, ...shared]
    .slice(0, count)
    .map((at) => ({ at: new Date(at), fits: fits(at), shared: !isUnasked(at) }))
}

export type Times = Awaited<ReturnType<typeof findTimes>>
