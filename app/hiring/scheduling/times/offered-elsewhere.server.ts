import { and, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { byId, inProcess } from '#app/hiring/interviews/joins.server.ts'
import type { MeetingKey, Scheduling } from '#app/hiring/scheduling/availability/diaries.server.ts'
import type { Interval } from '#app/math/intervals.ts'
import { interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { meetings, offeredSlots } from '#db/schema/scheduling.ts'

/** A time that somebody else may still choose, of an interview that has none yet. */
export type OfferedElsewhere = Interval & {
  meetingId: string
  /** Who would take it; those who are asked about alone. */
  memberId: string
}

/**
 * Times ahead that wait for an answer in other meetings: of the same interviewers with other candidates, and of the
 * same candidate with other interviewers.
 */
export async function findOfferedElsewhere(
  tx: Scheduling,
  memberIds: readonly string[],
  { candidacyId, planId }: MeetingKey,
): Promise<OfferedElsewhere[]> {
  if (memberIds.length === 0) return []
  const rows = await awaited(
    tx,
    and(
      or(ne(meetings.candidacyId, candidacyId), ne(meetings.planId, planId)),
      or(inArray(interviews.interviewerId, [...memberIds]), eq(meetings.candidacyId, candidacyId)),
    ),
  )
  return rows.map(({ startsAt, minutes, ...row }) => ({
    ...row,
    from: startsAt.getTime(),
    to: startsAt.getTime() + minutes * 60_000,
  }))
}

/** Offered times ahead by interviewer, of meetings that nobody has booked. */
const awaited = (tx: Scheduling, which: SQL | undefined) =>
  tx.db
    .select({
      meetingId: meetings.id,
      memberId: interviews.interviewerId,
      startsAt: offeredSlots.startsAt,
      minutes: interviewPlans.minutes,
    })
    .from(offeredSlots)
    .innerJoin(meetings, byId(tx, meetings, offeredSlots.meetingId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, meetings.planId))
    .innerJoin(
      interviews,
      and(
        eq(interviews.orgId, tx.org.id),
        eq(interviews.candidacyId, meetings.candidacyId),
        eq(interviews.planId, meetings.planId),
      ),
    )
    .where(
      and(
        eq(offeredSlots.orgId, tx.org.id),
        isNull(offeredSlots.withdrawnAt),
        gt(offeredSlots.startsAt, tx.now),
        which,
        goesOn,
        inProcess(meetings),
      ),
    )
    .orderBy(offeredSlots.startsAt, meetings.id)

/** The interview still counts, and has no time. */
const goesOn = sql`not exists (select 1 from hiring.interview_endings e
    where e.org_id = ${interviews.orgId} and e.interview_id = ${interviews.id})
  and not exists (select 1 from hiring.interview_bookings b
    where b.org_id = ${meetings.orgId} and b.meeting_id = ${meetings.id} and b.ended_at is null)`
