import { and, eq, gt, lt, or } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { stillOn } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId, inProcess } from '#app/hiring/interviews/joins.server.ts'
import type { Interval } from '#app/math/intervals.ts'
import { interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'

export type Wanted = { startsAt: Date; minutes: number }

const minute = 60_000
/** No interview is longer: what begins earlier is over. */
const longest = 24 * 60 * minute

export const spanOf = ({ startsAt, minutes }: Wanted): Interval => ({
  from: startsAt.getTime(),
  to: startsAt.getTime() + minutes * minute,
})

/** When an interview is, and who takes it. */
export type Timed = Interval & { interviewerId: string }

/** When interviews are that still count and fulfil a condition, about any of some times; one query for all. */
export async function timedInterviews(
  tx: Pick<InTransaction, 'db' | 'org'>,
  about: readonly Interval[],
  condition: SQL | undefined,
): Promise<Timed[]> {
  if (about.length === 0) return []
  const rows = await tx.db
    .select({
      interviewerId: interviews.interviewerId,
      startsAt: interviews.startsAt,
      minutes: interviewPlans.minutes,
    })
    .from(interviews)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        condition,
        or(...about.map(isAbout)),
        stillOn(tx),
        inProcess(interviews),
      ),
    )
  return rows.flatMap(({ interviewerId, startsAt, minutes }) =>
    startsAt ? [{ ...spanOf({ startsAt, minutes }), interviewerId }] : [],
  )
}

const isAbout = ({ from, to }: Interval) =>
  and(
    gt(interviews.startsAt, new Date(from - longest)),
    lt(interviews.startsAt, new Date(to + longest)),
  )
