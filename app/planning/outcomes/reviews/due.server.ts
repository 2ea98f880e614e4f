import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { isMerged } from '#app/planning/use-cases/endings/ended.server.ts'
import { usualDays } from './review.ts'

/**
 * Rows `(id, title, number, due_on)` of launched use cases whose next review has come: the day the last meeting about
 * them agreed on, else a quarter after it, or after the launch. Those a meeting stopped are left out, and those that
 * were merged into others.
 */
export const dueReviews = ({ org, now }: Pick<InTransaction, 'org' | 'now'>): SQL => sql`
  select use_cases.id, use_cases.title, use_cases.number, due.due_on
    from planning.use_cases
    cross join lateral (
      select case when d.verdict = 'stop' then null
        else coalesce(r.next_on, coalesce(r.held_on, m.moved_at::date) + ${usualDays}::int) end as due_on
        from (select max(s.moved_at) as moved_at from planning.stage_moves s
               where s.org_id = use_cases.org_id and s.use_case_id = use_cases.id and s.to_stage = 'launch') m
        left join planning.review_decisions d on d.org_id = use_cases.org_id
         and d.use_case_id = use_cases.id
        left join planning.reviews r on r.org_id = d.org_id and r.id = d.review_id
       order by d.decided_at desc nulls last, d.id desc limit 1) due
   where use_cases.org_id = ${org.id} and use_cases.stage in ('launch', 'scale') and not ${isMerged}
     and due.due_on <= ${now.toISOString().slice(0, 10)}::date`

/** Use cases that are due for a review, the longest due first. */
export async function findDueReviews(tx: InTransaction) {
  const { rows } = await tx.db.execute<{ id: string; title: string; dueOn: string }>(sql`
    select id, title, due_on::text as "dueOn" from (${dueReviews(tx)}) due order by due_on, number`)
  return rows
}
