import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction, MemberActor } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'

/**
 * Rows `(id, use_case_id, title, sentence, happened_at)` of what moved the plan since a moment, once for each use case of
 * the actor's that it touched. Those who may read no plans in progress hear only which of theirs moved, and where to.
 */
export const changesOfMine = (
  { org, actor }: Pick<InTransaction, 'org' | 'actor'>,
  since: Date,
): SQL => sql`
  select c.id, u.id as use_case_id, u.title, ${wordsFor(actor)} as sentence, c.happened_at
    from staffing.plan_changes c
    join planning.use_cases u on u.org_id = c.org_id and c.use_cases @> to_jsonb(u.id::text)
   where c.org_id = ${org.id} and u.owner_id = ${actor.id}
     and ${wordsFor(actor)} is not null
     and c.happened_at >= ${since.toISOString()}::timestamptz`

const wordsFor = (actor: MemberActor): SQL =>
  can(actor, 'planning.read').ok ? sql`c.sentence` : sql`c.moves ->> u.id::text`
