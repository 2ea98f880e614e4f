import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { isRestricted } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { listable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { leastNoticeMs } from '#app/hiring/scheduling/meetings/meeting.ts'

/** Why nothing goes on by itself: the candidate said when they can, no time was offered, or none is left to choose. */
export type Untimed = 'given' | 'unoffered' | 'run-out'

export type InterviewWithoutTime = InNameFacts & {
  candidacyId: string
  planId: string
  candidate: string
  interview: string
  title: string
  standing: Untimed
  /** When it was set up. */
  since: Date
}

/**
 * Interviews that are set up, have no time, and wait for the team to offer one, in the openings the member runs: those
 * whose candidate said when they can first, then the longest wait. Who can choose among times ahead is waited for, and
 * stages that the candidate has passed are left out.
 */
export async function listInterviewsWithoutTime(
  tx: InTransaction,
  { limit = 20 } = {},
): Promise<{ total: number; list: InterviewWithoutTime[] }> {
  const soonest = new Date(tx.now.getTime() + leastNoticeMs).toISOString()
  type Row = Omit<InterviewWithoutTime, 'since'> & { since: string; total: number }
  const { rows } = await tx.db.execute<Row>(sql`
    select w.candidacy_id as "candidacyId", w.plan_id as "planId", p.name as candidate, candidacies.unconfirmed,
        candidacies.denied_at is not null as denied, ip.name as interview, openings.title, t.standing,
        to_char(w.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since, (count(*) over ())::int as total
      from (${untimed(tx)}) w
      join hiring.interview_plans ip on ip.org_id = w.org_id and ip.id = w.plan_id
      join hiring.candidacies on candidacies.org_id = w.org_id and candidacies.id = w.candidacy_id
      join hiring.stages its on its.org_id = w.org_id and its.id = w.stage_id
      join hiring.stages now_in on now_in.org_id = w.org_id and now_in.id = candidacies.stage_id
      join hiring.candidates p on p.org_id = w.org_id and p.id = candidacies.candidate_id
      join hiring.openings on openings.org_id = w.org_id and openings.id = candidacies.opening_id
      left join hiring.meetings m on m.org_id = w.org_id and m.candidacy_id = w.candidacy_id and m.plan_id = w.plan_id
      cross join lateral (${standingOf(soonest)}) t
      where t.standing is not null and its.position >= now_in.position and ${listable(tx) ?? sql`true`}
        and not ${isRestricted('candidacies.org_id', 'candidacies.candidate_id')}
        and not exists (select 1 from hiring.candidacy_endings ce where ce.org_id = w.org_id
          and ce.candidacy_id = w.candidacy_id and ce.undone_at is null)
        and not exists (select 1 from hiring.opening_closures oc where oc.org_id = w.org_id
          and oc.opening_id = openings.id and oc.reopened_at is null)
      order by t.standing <> 'given', w.since, w.candidacy_id, w.plan_id limit ${limit}::int`)
  return {
    total: rows[0]?.total ?? 0,
    list: rows.map(({ total: _, ...row }) => ({ ...row, since: new Date(row.since) })),
  }
}

const notEnded = (interview: 'i' | 'j') => sql`not exists (select 1 from hiring.interview_endings e
  where e.org_id = ${sql.raw(interview)}.org_id and e.interview_id = ${sql.raw(interview)}.id)`

/** Planned interviews of a candidate that somebody takes, without a time; one that anybody has judged took place. */
const untimed = (tx: InTransaction) => sql`
  select i.org_id, i.candidacy_id, i.stage_id, i.plan_id, min(i.created_at) as since from hiring.interviews i
    where i.org_id = ${tx.org.id} and i.starts_at is null and ${notEnded('i')}
      and not exists (select 1 from hiring.reveals r where r.org_id = i.org_id
        and r.candidacy_id = i.candidacy_id and r.stage_id = i.stage_id)
      and not exists (select 1 from hiring.interviews j
        join hiring.scorecards s on s.org_id = j.org_id and s.interview_id = j.id
        left join hiring.scorecard_seals q on q.org_id = s.org_id and q.scorecard_id = s.id and q.recalled_at is null
        where j.org_id = i.org_id and j.candidacy_id = i.candidacy_id and j.plan_id = i.plan_id
          and (j.starts_at is not null or q.id is not null) and ${notEnded('j')})
    group by i.org_id, i.candidacy_id, i.stage_id, i.plan_id`

/** Null while the candidate has something to choose that the team chose to offer. */
const standingOf = (soonest: string) => sql`
  select case
      when bool_or(s.ahead and (s.fits or not g.given)) then null
      when bool_or(g.given) then 'given'
      when bool_or(s.offered) then 'run-out'
      else 'unoffered'
    end as standing
  from (select exists (select 1 from jsonb_array_elements(coalesce(m.given_times, '[]')) span
    where (span ->> 'to')::timestamptz > ${soonest}::timestamptz) as given) g
  left join lateral (select true as offered,
      o.withdrawn_at is null and o.starts_at > ${soonest}::timestamptz as ahead,
      exists (select 1 from jsonb_array_elements(coalesce(m.given_times, '[]')) span
        where o.starts_at >= (span ->> 'from')::timestamptz and o.starts_at < (span ->> 'to')::timestamptz) as fits
    from hiring.offered_slots o where o.org_id = m.org_id and o.meeting_id = m.id) s on true`
