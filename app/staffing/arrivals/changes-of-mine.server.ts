import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'

/**
 * Rows `(id, use_case_id, title, sentence, happened_at)` of what moved the plan since a moment, once for each use case of
 * the actor's that it touched.
 */
export const changesOfMine = (
  { org, actor }: Pick<InTransaction, 'org' | 'actor'>,
  since: Date,
): SQL => sql`
  select c.id, u.id as use_case_id, u.title, c.sentence, c.happened_at
    from staffing.plan_changes c
    join planning.use_cases u on u.org_id = c.org_id and c.use_cases @> to_jsonb(u.id::text)
   where c.org_id = ${org.id} and u.owner_id = ${actor.id}
     and c.happened_at >= ${since.toISOString()}::timestamptz`
