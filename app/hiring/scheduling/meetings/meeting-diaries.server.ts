import { and, eq, gt, inArray, lt, ne, or, sql } from 'drizzle-orm'
import { findDiaries } from '#app/hiring/scheduling/availability/diaries.server.ts'
import type {
  KnownDiary,
  MeetingKey,
  Scheduling,
} from '#app/hiring/scheduling/availability/diaries.server.ts'
import { alwaysOpen } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Diary } from '#app/hiring/scheduling/slots/free-slots.ts'
import type { Interval } from '#app/hiring/scheduling/slots/intervals.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { interviewEndings, interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'

const minute = 60_000
/** No interview is longer: what begins earlier is over. */
const longest = 24 * 60 * minute

export type MeetingDiaries = {
  /** Of those who take the interview. */
  panel: KnownDiary[]
  /** Of the candidate, who cannot be in two interviews at once. */
  candidate: Diary
  /** Of everybody who has to be there; empty where nobody takes the interview. */
  everybody: Diary[]
}

/** Who has to be free for an interview of a candidate: its interviewers, and the candidate. */
export async function findMeetingDiaries(
  tx: Scheduling,
  memberIds: readonly string[],
  { within, key }: { within: Interval; key: MeetingKey },
): Promise<MeetingDiaries> {
  const panel = await findDiaries(tx, memberIds, { within, except: key })
  const candidate = { ...alwaysOpen, busy: await otherInterviews(tx, key, within) }
  return { panel, candidate, everybody: panel.length === 0 ? [] : [...panel, candidate] }
}

/** When the candidate is in other interviews, those for other openings among them. */
async function otherInterviews(
  tx: Scheduling,
  { candidacyId, planId }: MeetingKey,
  within: Interval,
): Promise<Interval[]> {
  const rows = await tx.db
    .select({ startsAt: interviews.startsAt, minutes: interviewPlans.minutes })
    .from(interviews)
    .innerJoin(
      interviewPlans,
      and(eq(interviewPlans.orgId, tx.org.id), eq(interviewPlans.id, interviews.planId)),
    )
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        inArray(interviews.candidacyId, candidaciesWith(tx, candidacyId)),
        or(ne(interviews.candidacyId, candidacyId), ne(interviews.planId, planId)),
        gt(interviews.startsAt, new Date(within.from - longest)),
        lt(interviews.startsAt, new Date(within.to + longest)),
        sql`not exists (select 1 from ${interviewEndings} e
          where e.org_id = ${interviews.orgId} and e.interview_id = ${interviews.id})`,
      ),
    )
  return rows.flatMap(({ startsAt, minutes }) =>
    startsAt ? [{ from: startsAt.getTime(), to: startsAt.getTime() + minutes * minute }] : [],
  )
}

/** All candidacies of the person in one of them. */
const candidaciesWith = (tx: Scheduling, candidacyId: string) =>
  tx.db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        sql`${candidacies.candidateId} = (select c.candidate_id from ${candidacies} c
          where c.org_id = ${tx.org.id} and c.id = ${candidacyId})`,
      ),
    )
