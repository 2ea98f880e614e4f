import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { findMeetingDiaries } from '#app/hiring/scheduling/meetings/meeting-diaries.server.ts'
import { panelOf } from '#app/hiring/scheduling/meetings/meeting-rows.server.ts'
import { isFree } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { OfferedTimes } from '#app/hiring/scorecards/words/stage-words.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { bookings, meetings, offeredSlots } from '#db/schema/scheduling.ts'

/** The times still ahead that a candidate was asked to choose from, by planned interview. */
export async function findAwaitedTimes(
  tx: InTransaction,
  candidacyId: string,
): Promise<Map<string, OfferedTimes>> {
  const byPlan = Map.groupBy(await slotsOf(tx, candidacyId), ({ planId }) => planId)
  const awaited = new Map<string, OfferedTimes>()
  for (const [planId, slots] of byPlan)
    awaited.set(planId, {
      count: slots.length,
      free: await countFree(tx, { candidacyId, planId }, slots),
      at: new Date(Math.max(...slots.map(({ offeredAt }) => offeredAt.getTime()))),
    })
  return awaited
}

/** Those of interviews that have no time yet. */
const slotsOf = (tx: InTransaction, candidacyId: string) =>
  tx.db
    .select({
      planId: meetings.planId,
      minutes: interviewPlans.minutes,
      startsAt: offeredSlots.startsAt,
      offeredAt: offeredSlots.offeredAt,
    })
    .from(offeredSlots)
    .innerJoin(meetings, byId(tx, meetings, offeredSlots.meetingId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, meetings.planId))
    .leftJoin(
      bookings,
      and(
        eq(bookings.orgId, tx.org.id),
        eq(bookings.meetingId, meetings.id),
        isNull(bookings.endedAt),
      ),
    )
    .where(
      and(
        eq(offeredSlots.orgId, tx.org.id),
        eq(meetings.candidacyId, candidacyId),
        isNull(offeredSlots.withdrawnAt),
        isNull(bookings.id),
        gt(offeredSlots.startsAt, tx.now),
      ),
    )
    .orderBy(asc(offeredSlots.startsAt))

type Slot = Awaited<ReturnType<typeof slotsOf>>[number]
type Key = { candidacyId: string; planId: string }

/** Of the times, those at which everybody can still come. */
async function countFree(tx: InTransaction, key: Key, slots: Slot[]): Promise<number> {
  const times = slots.map(({ startsAt }) => startsAt.getTime())
  const within = { from: Math.min(...times), to: Math.max(...times) }
  const memberIds = (await panelOf(tx, key)).map(({ memberId }) => memberId)
  const { everybody } = await findMeetingDiaries(tx, memberIds, { within, key })
  return slots.filter(({ startsAt, minutes }) => isFree(everybody, startsAt.getTime(), minutes))
    .length
}
