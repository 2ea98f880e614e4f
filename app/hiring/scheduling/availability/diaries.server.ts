import { and, asc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { byId, endingOfInterview } from '#app/hiring/interviews/joins.server.ts'
import { usualPerWeek } from '#app/hiring/interviews/loop-verdict.ts'
import type { Diary } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { DaysOff } from '#app/hiring/scheduling/slots/hours.ts'
import type { Interval } from '#app/math/intervals.ts'
import { members } from '#db/schema/accounts.ts'
import { interviewEndings, interviewLoads, interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { availabilities, availabilityExceptions, busyTimes } from '#db/schema/scheduling.ts'
import { usual } from './availability.ts'

export type Scheduling = Pick<InTransaction, 'db' | 'org' | 'now'>

/** A planned interview of one candidate: what all who take it together is known by. */
export type MeetingKey = { candidacyId: string; planId: string }

/** Whether the diary's owner ever said when they can. */
export type KnownDiary = Diary & { memberId: string; said: boolean }

const week = 7 * 24 * 60 * 60_000

/**
 * The diaries of interviewers over a time, whole weeks around it included, because loads count by the week. The
 * interview that is to be moved is left out.
 */
export async function findDiaries(
  tx: Scheduling,
  memberIds: readonly string[],
  { within, except }: { within: Interval; except?: MeetingKey },
): Promise<KnownDiary[]> {
  if (memberIds.length === 0) return []
  const around = { from: within.from - week, to: within.to + week }
  const range = { from: new Date(around.from), to: new Date(around.to) }
  const people = await peopleOf(tx, memberIds)
  const exceptions = await exceptionsOf(tx, memberIds, range.from)
  const busy = await busyOf(tx, memberIds, [around])
  const held = await interviewsOf(tx, memberIds, { ...range, except })
  const mine = <Row extends { memberId: string }>(rows: Row[], id: string) =>
    rows.filter(({ memberId }) => memberId === id)
  return people.map(({ memberId, timeZone, said, perWeek }) => ({
    memberId,
    timeZone,
    said: Boolean(said?.saidAt),
    hours: said?.hours ?? usual.hours,
    buffer: said?.buffer ?? usual.buffer,
    perDay: said?.perDay ?? usual.perDay,
    perWeek: perWeek ?? usualPerWeek,
    exceptions: mine(exceptions, memberId).map(daysOff),
    busy: mine(busy, memberId).map(({ from, to }) => ({ from, to })),
    interviews: mine(held, memberId).flatMap(({ startsAt, minutes }) =>
      startsAt ? [{ from: startsAt.getTime(), to: startsAt.getTime() + minutes * 60_000 }] : [],
    ),
  }))
}

export const peopleOf = (tx: Scheduling, memberIds: readonly string[]) =>
  tx.db
    .select({
      memberId: members.id,
      timeZone: members.timeZone,
      said: availabilities,
      perWeek: interviewLoads.perWeek,
    })
    .from(members)
    .leftJoin(
      availabilities,
      and(eq(availabilities.orgId, tx.org.id), eq(availabilities.memberId, members.id)),
    )
    .leftJoin(
      interviewLoads,
      and(eq(interviewLoads.orgId, tx.org.id), eq(interviewLoads.memberId, members.id)),
    )
    .where(and(eq(members.orgId, tx.org.id), inArray(members.id, [...memberIds])))
    .orderBy(asc(members.id))

export const exceptionsOf = (tx: Scheduling, memberIds: readonly string[], from: Date) =>
  tx.db
    .select()
    .from(availabilityExceptions)
    .where(
      and(
        eq(availabilityExceptions.orgId, tx.org.id),
        inArray(availabilityExceptions.memberId, [...memberIds]),
        sql`${availabilityExceptions.lastDay} >= ${from.toISOString().slice(0, 10)}::date`,
      ),
    )

type Exception = Awaited<ReturnType<typeof exceptionsOf>>[number]

export const daysOff = ({ firstDay, lastDay, from, to }: Exception): DaysOff => ({
  firstDay,
  lastDay,
  hours: from === null || to === null ? null : { from, to },
})

type Range = { from: Date; to: Date }

/** What calendars hold about any of some times. */
export async function busyOf(
  tx: Scheduling,
  memberIds: readonly string[],
  times: readonly Interval[],
): Promise<(Interval & { memberId: string })[]> {
  const rows = await tx.db
    .select({
      memberId: busyTimes.memberId,
      startsAt: busyTimes.startsAt,
      endsAt: busyTimes.endsAt,
    })
    .from(busyTimes)
    .where(
      and(
        eq(busyTimes.orgId, tx.org.id),
        inArray(busyTimes.memberId, [...memberIds]),
        or(
          ...times.map(({ from, to }) =>
            and(lt(busyTimes.startsAt, new Date(to)), gt(busyTimes.endsAt, new Date(from))),
          ),
        ),
      ),
    )
  return rows.map(({ memberId, startsAt, endsAt }) => ({
    memberId,
    from: startsAt.getTime(),
    to: endsAt.getTime(),
  }))
}

const interviewsOf = (
  tx: Scheduling,
  memberIds: readonly string[],
  { from, to, except }: Range & { except: MeetingKey | undefined },
) =>
  tx.db
    .select({
      memberId: interviews.interviewerId,
      startsAt: interviews.startsAt,
      minutes: interviewPlans.minutes,
    })
    .from(interviews)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .leftJoin(interviewEndings, endingOfInterview(tx))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        inArray(interviews.interviewerId, [...memberIds]),
        isNull(interviewEndings.id),
        gt(interviews.startsAt, from),
        lt(interviews.startsAt, to),
        except
          ? or(ne(interviews.candidacyId, except.candidacyId), ne(interviews.planId, except.planId))
          : undefined,
      ),
    )
