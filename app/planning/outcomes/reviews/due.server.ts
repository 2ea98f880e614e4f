import { and, eq, inArray, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { usualDays } from './review.ts'

/**
 * Launched use cases whose next review has come: the day the last meeting about them agreed on, else a quarter after it,
 * or after the launch. Those a meeting stopped are left out. The longest due comes first.
 */
export const findDueReviews = (tx: InTransaction) => {
  const day = tx.now.toISOString().slice(0, 10)
  return tx.db
    .select({ id: useCases.id, title: useCases.title, dueOn: sql<string>`due.due_on::text` })
    .from(useCases)
    .innerJoin(
      sql`lateral (
        select case when d.verdict = 'stop' then null
          else coalesce(r.next_on, coalesce(r.held_on, m.moved_at::date) + ${usualDays}::int) end as due_on
        from (select max(s.moved_at) as moved_at from planning.stage_moves s
          where s.org_id = ${tx.org.id} and s.use_case_id = ${useCases.id} and s.to_stage = 'launch') m
        left join planning.review_decisions d on d.org_id = ${tx.org.id} and d.use_case_id = ${useCases.id}
        left join planning.reviews r on r.org_id = d.org_id and r.id = d.review_id
        order by d.decided_at desc nulls last, d.id desc limit 1) due`,
      sql`due.due_on <= ${day}::date`,
    )
    .where(and(eq(useCases.orgId, tx.org.id), inArray(useCases.stage, ['launch', 'scale'])))
    .orderBy(sql`due.due_on`, useCases.number)
}
