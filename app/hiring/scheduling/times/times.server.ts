import type { Context, InTransaction } from '#app/accounts/context.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import type { KnownDiary, MeetingKey } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { fitsGiven, intervalsOf } from '#app/hiring/scheduling/slots/given-times.ts'
import { findMeetingDiaries } from '#app/hiring/scheduling/meetings/meeting-diaries.server.ts'
import type { MeetingDiaries } from '#app/hiring/scheduling/meetings/meeting-diaries.server.ts'
import { unaskedSlots } from '#app/hiring/scheduling/slots/expected.ts'
import { freeSlots, isFree } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Diary, Wanted } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Interval } from '#app/math/intervals.ts'
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
import { findOthers } from './pool/others.server.ts'

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
    const known = { ...wanted, key, memberIds, diaries, free, given, offered, booking }
    return {
      candidacy: { id: candidacy.id, candidate: candidacy.candidate, closed: !!candidacy.ended },
      opening: { id: candidacy.openingId, title: candidacy.openingTitle },
      plan,
      terms: meeting ?? usualTerms,
      people: panel.map((one) => sayingOf(one, diaries.panel)),
      booking: booking && { startsAt: booking.startsAt, timeZone: booking.timeZone },
      offered: offered.map((slot) => withFree(slot, diaries.everybody, plan.minutes)),
      given,
      proposed: await proposeTimes(tx, known),
      freeCount: free.length,
      ofPool: await findOthers(tx, { ...key, ...candidacy, panel, free }, wanted),
      untimed: await listOthersWithoutTime(tx, key),
    }
  })

/** An interviewer, and whether they said when they can. */
const sayingOf = ({ memberId, name }: Panelist, diaries: readonly KnownDiary[]) => ({
  memberId,
  name,
  said: diaries.some((one) => one.memberId === memberId && one.said),
})

/** An offered time, and whether everybody can still come then. */
const withFree = (
  { id, startsAt }: { id: string; startsAt: Date },
  everybody: readonly Diary[],
  minutes: number,
) => ({ id, startsAt, free: isFree(everybody, startsAt.getTime(), minutes) })

/** The usual days ahead, and as far as the candidate's own times reach. */
const spanFrom = (from: number, given: readonly Interval[]): Interval => ({
  from,
  to: Math.max(from + proposedDays * day, given.at(-1)?.to ?? 0),
})

type Known = Wanted & {
  key: MeetingKey
  memberIds: readonly string[]
  diaries: MeetingDiaries
  /** When everybody could. */
  free: readonly number[]
  given: readonly Interval[]
  offered: readonly { startsAt: Date }[]
  booking: { timeZone: string } | null
}

/**
 * Times that fit what the candidate said come first, whatever hour they are at; those at which somebody else was asked
 * to come fill up what is missing.
 */
async function proposeTimes(tx: InTransaction, known: Known) {
  const { everybody, panel } = known.diaries
  const elsewhere = await findOfferedElsewhere(tx, known.memberIds, known.key)
  const unasked = new Set(unaskedSlots(everybody, known, elsewhere))
  const already = new Set(known.offered.map(({ startsAt }) => startsAt.getTime()))
  const zones = {
    timeZone: panel[0]?.timeZone ?? tx.actor.timeZone,
    candidateZone: known.booking?.timeZone,
  }
  const fits = (at: number) => fitsGiven(known.given, at, known.minutes)
  const open = known.free.filter((at) => !already.has(at))
  const others = open.filter((at) => !fits(at))
  const count = proposedCount * 2
  const fitting = propose(open.filter(fits), { count, timeZone: zones.timeZone })
  const alone = propose(
    others.filter((at) => unasked.has(at)),
    { ...zones, count: count - fitting.length },
  )
  const shared = propose(
    others.filter((at) => !unasked.has(at)),
    { ...zones, count: alone.length < proposedCount ? proposedCount - alone.length : 0 },
  )
  return [...fitting, ...alone, ...shared]
    .slice(0, count)
    .map((at) => ({ at: new Date(at), fits: fits(at), shared: !unasked.has(at) }))
}

export type Times = Awaited<ReturnType<typeof findTimes>>
