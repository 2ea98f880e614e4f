import { sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Ethnicity, Gender } from '#app/hiring/fairness/demographics.ts'
import { fairnessTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import type { Counted } from './counts.ts'
import { reportOn } from './report.ts'
import type { Report } from './report.ts'

const rank = (kind: string) =>
  sql.raw(`case ${kind} when 'decision' then 2 when 'interview' then 1 else 0 end`)

type Row = {
  gender: Gender | null
  ethnicity: Ethnicity | null
  application: number
  application_selected: number
  interview: number
  interview_selected: number
  decision: number
  decision_selected: number
  overall: number
  overall_selected: number
  scored: number
  scored_selected: number
}

/**
 * Counts of the applications of a calendar year (UTC) by answer and stage. People who withdrew, or of whom nothing is
 * decided yet, are counted for the stages they passed alone. Nothing but counts leaves this query.
 */
async function countByAnswer(
  tx: { db: Transaction; org: { id: string } },
  year: number,
): Promise<Counted[]> {
  const { rows } = await tx.db.execute<Row>(sql`
    with reached as (
      select d.gender, d.ethnicity, e.outcome,
        greatest(${rank('s.kind')}, coalesce((select max(${rank('t.kind')})
          from hiring.candidacy_moves m
          join hiring.stages t on t.org_id = m.org_id and t.id = m.to_stage_id
          where m.org_id = c.org_id and m.candidacy_id = c.id), 0)) as far,
        (select (v.rule ->> 'composite')::float from hiring.decisions v
          where v.org_id = c.org_id and v.candidacy_id = c.id) as composite
      from hiring.candidacies c
      join hiring.stages s on s.org_id = c.org_id and s.id = c.stage_id
      left join fairness.demographics d on d.org_id = c.org_id and d.candidacy_id = c.id
      left join hiring.candidacy_endings e on e.org_id = c.org_id and e.candidacy_id = c.id
        and e.undone_at is null
      where c.org_id = ${tx.org.id}
        and c.applied_at >= ${`${year}-01-01T00:00:00Z`}::timestamptz
        and c.applied_at < ${`${year + 1}-01-01T00:00:00Z`}::timestamptz
    ), middle as (
      select percentile_cont(0.5) within group (order by composite) as median from reached
    )
    select gender, ethnicity,
      (count(*) filter (where far > 0 or outcome in ('hired', 'rejected')))::int as application,
      (count(*) filter (where far > 0 or outcome = 'hired'))::int as application_selected,
      (count(*) filter (where far > 1 or outcome = 'hired' or (far = 1 and outcome = 'rejected')))::int as interview,
      (count(*) filter (where far > 1 or outcome = 'hired'))::int as interview_selected,
      (count(*) filter (where outcome = 'hired' or (far = 2 and outcome = 'rejected')))::int as decision,
      (count(*) filter (where outcome = 'hired'))::int as decision_selected,
      (count(*) filter (where outcome in ('hired', 'rejected')))::int as overall,
      (count(*) filter (where outcome = 'hired'))::int as overall_selected,
      count(composite)::int as scored,
      (count(*) filter (where composite > median))::int as scored_selected
    from reached cross join middle
    group by gender, ethnicity`)
  return rows.map(countedOf)
}

const countedOf = (row: Row): Counted => ({
  gender: row.gender,
  ethnicity: row.ethnicity,
  stages: {
    application: { total: row.application, selected: row.application_selected },
    interview: { total: row.interview, selected: row.interview_selected },
    decision: { total: row.decision, selected: row.decision_selected },
    overall: { total: row.overall, selected: row.overall_selected },
  },
  scored: { total: row.scored, selected: row.scored_selected },
})

/** The fairness report on the applications of a calendar year. Years do not overlap, so that none gives another away. */
export const findReport = (ctx: Context, year: number): Promise<Report> =>
  fairnessTransaction(ctx, async (tx) => {
    authorise(tx.actor, 'fairness.read')
    return reportOn(await countByAnswer(tx, year))
  })

/** The same for a file, which is an event of its own. */
export const exportReport = (ctx: Context, year: number): Promise<Report> =>
  fairnessTransaction(ctx, async (tx) => {
    const report = await findReport(tx, year)
    await record(tx, {
      verb: 'fairness.exported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { year },
    })
    return report
  })
