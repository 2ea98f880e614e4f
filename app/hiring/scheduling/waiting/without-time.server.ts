import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { inProcess } from '#app/hiring/interviews/joins.server.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import type { MeetingKey } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { leastNoticeMs } from '#app/hiring/scheduling/meetings/meeting.ts'

/** Why nothing goes on by itself: the candidate said when they can, no time was offered, or none is left to choose. */
export type Untimed = 'given' | 'unoffered' | 'run-out'

export type CandidateWithoutTime = InNameFacts & {
  candidacyId: string
  candidate: string
  title: string
  /** The interview to begin with, and how many of this candidate have no time. */
  planId: string
  interview: string
  count: number
  standing: Untimed
  /** When it was set up. */
  since: Date
}

/**
 * Candidates whose interviews are set up, have no time, and wait for the team to offer one, in the openings the member
 * runs: those who said when they can first, then the longest wait. Who can choose among times ahead is waited for, and
 * stages that a candidate has passed are left out.
 */
export async function listCandidatesWithoutTime(
  tx: InTransaction,
  { limit = 20 } = {},
): Promise<{ total: number; list: CandidateWithoutTime[] }> {
  type Row = Omit<CandidateWithoutTime, 'since'> & { since: string; total: number }
  const { rows } = await tx.db.execute<Row>(sql`
    select "candidacyId", candidate, unconfirmed, denied, title, "planId", interview, count, standing,
        to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since, (count(*) over ())::int as total
      from (select found.*, row_number() over (partition by "candidacyId"
            order by standing <> 'given', stage, position, "planId") as nth,
          (count(*) over (partition by "candidacyId"))::int as count
        from (${withoutTime(tx)}) found) of_candidate
      where nth = 1
      order by standing <> 'given', of_candidate.since, "candidacyId" limit ${limit}::int`)
  return {
    total: rows[0]?.total ?? 0,
    list: rows.map(({ total: _, ...row }) => ({ ...row, since: new Date(row.since) })),
  }
}

/** The other interviews of this candidate that have no time, in the order of the loop. */
export async function listOthersWithoutTime(
  tx: InTransaction,
  { candidacyId, planId }: MeetingKey,
): Promise<{ planId: string; interview: string }[]> {
  const { rows } = await tx.db.execute<{ planId: string; interview: string }>(sql`
    select "planId", interview from (${withoutTime(tx, candidacyId)}) found
      where "planId" <> ${planId} order by stage, position, "planId"`)
  return rows
}

const withoutTime = (tx: InTransaction, candidacyId?: string) => sql`
  with w as materialized (${untimed(tx, candidacyId)})
  select w.candidacy_id as "candidacyId", w.plan_id as "planId", p.name as candidate, candidacies.unconfirmed,
      candidacies.denied_at is not null as denied, ip.name as interview, openings.title, t.standing, w.since,
      its.position as stage, ip.position
    from w
    join hiring.interview_plans ip on ip.org_id = w.org_id and ip.id = w.plan_id
    join hiring.candidacies on candidacies.org_id = w.org_id and candidacies.id = w.candidacy_id
    join hiring.stages its on its.org_id = w.org_id and its.id = w.stage_id
    join hiring.stages now_in on now_in.org_id = w.org_id and now_in.id = candidacies.stage_id
    join hiring.candidates p on p.org_id = w.org_id and p.id = candidacies.candidate_id
    join hiring.openings on openings.org_id = w.org_id and openings.id = candidacies.opening_id
    left join hiring.meetings m on m.org_id = w.org_id and m.candidacy_id = w.candidacy_id and m.plan_id = w.plan_id
    cross join lateral (${standingOf(new Date(tx.now.getTime() + leastNoticeMs))}) t
    where t.standing is not null and its.position >= now_in.position and ${listable(tx) ?? sql`true`}
      and not ${isRestricted('candidacies.org_id', 'candidacies.candidate_id')}
      and not exists (select 1 from hiring.reveals r where r.org_id = w.org_id
        and r.candidacy_id = w.candidacy_id and r.stage_id = w.stage_id)
      and not exists (select 1 from hiring.interviews j
        join hiring.scorecards s on s.org_id = j.org_id and s.interview_id = j.id
        left join hiring.scorecard_seals q on q.org_id = s.org_id and q.scorecard_id = s.id and q.recalled_at is null
        where j.org_id = w.org_id and j.candidacy_id = w.candidacy_id and j.plan_id = w.plan_id
          and (j.starts_at is not null or q.id is not null) and ${notEnded('j')})`

const notEnded = (interview: 'i' | 'j') => sql`not exists (select 1 from hiring.interview_endings e
  where e.org_id = ${sql.raw(interview)}.org_id and e.interview_id = ${sql.raw(interview)}.id)`

/**
 * Interviews without a time that somebody sits through, each of a candidate once. What is over grows for ever, so it is
 * left out here, before anything is looked up row by row.
 */
const untimed = (tx: InTransaction, candidacyId?: string) => sql`
  select i.org_id, i.candidacy_id, i.stage_id, i.plan_id, min(i.created_at) as since from hiring.interviews i
    join hiring.candidacies c on c.org_id = i.org_id and c.id = i.candidacy_id
    join hiring.interview_plans pl on pl.org_id = i.org_id and pl.id = i.plan_id
    where i.org_id = ${tx.org.id} and i.starts_at is null and pl.kind <> 'take-home' and ${notEnded('i')}
      and ${candidacyId ? sql`i.candidacy_id = ${candidacyId}` : sql`true`}
      and ${inProcess({ orgId: 'i.org_id', candidacyId: 'i.candidacy_id' })}
      and ${isOpen('i.org_id', 'c.opening_id')}
    group by i.org_id, i.candidacy_id, i.stage_id, i.plan_id`

/** Null while the candidate has something to choose that the team chose to offer. */
const standingOf = (soonest: Date) => sql`
  select case
      when bool_or(s.ahead and (s.fits or not g.given)) then null
      when bool_or(g.given) then 'given'
      when bool_or(s.offered) then 'run-out'
      else 'unoffered'
    end as standing
  from (select exists (select 1 from jsonb_array_elements(coalesce(m.given_times, '[]')) span
    where (span ->> 'to')::timestamptz > ${soonest.toISOString()}::timestamptz) as given) g
  left join lateral (select true as offered,
      o.withdrawn_at is null and o.starts_at > ${soonest.toISOString()}::timestamptz as ahead,
      exists (select 1 from jsonb_array_elements(coalesce(m.given_times, '[]')) span
        where o.starts_at >= (span ->> 'from')::timestamptz and o.starts_at < (span ->> 'to')::timestamptz) as fits
    from hiring.offered_slots o where o.org_id = m.org_id and o.meeting_id = m.id) s on true`
