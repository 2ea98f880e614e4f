import { sql } from 'drizzle-orm'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import type { Exit, Settled } from './batches.ts'

type Reading = { db: Transaction; org: { id: string }; now: Date }

const rank = (kind: string) =>
  sql.raw(`case ${kind} when 'decision' then 2 when 'interview' then 1 else 0 end`)

/** The settled applications of a calendar year (UTC), and where each ended. Who withdrew is not among them. */
const settledIn = (tx: Reading, year: number) => sql`
  select c.id, d.gender, d.ethnicity, d.counted_at is null as fresh,
    case when e.outcome = 'hired' then 'hired'
      else (array['application', 'interview', 'decision'])[1 + greatest(${rank('s.kind')},
        coalesce((select max(${rank('t.kind')})
          from hiring.candidacy_moves m
          join hiring.stages t on t.org_id = m.org_id and t.id = m.to_stage_id
          where m.org_id = c.org_id and m.candidacy_id = c.id), 0))] end as exit,
    (select (v.rule ->> 'composite')::float from hiring.decisions v
      where v.org_id = c.org_id and v.candidacy_id = c.id) as composite
  from hiring.candidacies c
  join hiring.stages s on s.org_id = c.org_id and s.id = c.stage_id
  join hiring.candidacy_endings e on ${endingOf('c.org_id', 'c.id')}
    and e.outcome in ('hired', 'rejected')
  left join fairness.demographics d on d.org_id = c.org_id and d.candidacy_id = c.id
  where c.org_id = ${tx.org.id}
    and c.applied_at >= ${`${year}-01-01T00:00:00Z`}::timestamptz
    and c.applied_at < ${`${year + 1}-01-01T00:00:00Z`}::timestamptz`

/** How many people gave which answers and ended where. Nothing but counts leaves this query. */
export async function countSettled(tx: Reading, year: number): Promise<Settled[]> {
  const { rows } = await tx.db.execute<Settled>(sql`
    with settled as (${settledIn(tx, year)}), middle as (
      select percentile_cont(0.5) within group (order by composite) as median from settled
    ), told as (
      select gender, ethnicity, exit, fresh, case when composite is null then null
        when composite > median then 'above' else 'below' end as score
      from settled cross join middle
    )
    select gender, ethnicity, exit, score, fresh, count(*)::int as people
    from told group by gender, ethnicity, exit, score, fresh`)
  return rows
}

/** Notes who has come into a report. */
export async function noteCounted(
  tx: Reading,
  { year, counted }: { year: number; counted: readonly Exit[] },
): Promise<void> {
  await tx.db.execute(sql`
    with settled as (${settledIn(tx, year)})
    update fairness.demographics d set counted_at = ${tx.now.toISOString()}::timestamptz
    from settled where d.org_id = ${tx.org.id} and d.candidacy_id = settled.id
      and d.counted_at is null and settled.exit = any(${`{${counted.join(',')}}`}::text[])`)
}
