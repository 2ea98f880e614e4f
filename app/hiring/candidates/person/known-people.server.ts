import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { OtherCandidacy } from '#app/hiring/candidates/person/details.server.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { listable, readable } from '#app/hiring/candidates/pipeline/seats.server.ts'
import { endingOf } from '#app/hiring/openings/funnel/in-force.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { candidates } from '#db/schema/candidates.ts'

/** The candidacies of the person at hand that the member may read. */
const within = (tx: InTransaction) => sql`from hiring.candidacies
    join hiring.openings on openings.org_id = candidacies.org_id and openings.id = candidacies.opening_id
  where candidacies.org_id = ${tx.org.id} and candidacies.candidate_id = hiring.candidates.id
    and ${inUse} and ${readable(tx) ?? sql`true`}`

const candidacies = (tx: InTransaction) =>
  sql<OtherCandidacy[]>`(select coalesce(json_agg(json_build_object(
      'id', candidacies.id, 'title', openings.title,
      'stage', (select s.name from hiring.stages s
        where s.org_id = candidacies.org_id and s.id = candidacies.stage_id),
      'outcome', (select e.outcome from hiring.candidacy_endings e where ${endingOf('candidacies.org_id', 'candidacies.id')}
          and (e.outcome = 'withdrawn' or ${listable(tx) ?? sql`true`}) limit 1))
      order by candidacies.applied_at desc, candidacies.id), '[]'::json) ${within(tx)})`

const peopleWhere = (tx: InTransaction, condition: SQL | undefined, most: number) =>
  tx.db
    .select({
      id: candidates.id,
      name: candidates.name,
      email: candidates.email,
      phone: candidates.phone,
      location: candidates.location,
      links: candidates.links,
      candidacies: candidacies(tx),
    })
    .from(candidates)
    .where(and(eq(candidates.orgId, tx.org.id), sql`exists (select 1 ${within(tx)})`, condition))
    .orderBy(desc(candidates.id))
    .limit(most)

/** The people whose applications the member may read, the last added first. */
export const listKnownPeople = (
  ctx: Context,
  { limit, after }: { limit: number; after?: string | undefined },
) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const beyond = after !== undefined && isId(after) ? lt(candidates.id, after) : undefined
    const rows = await peopleWhere(tx, beyond, limit + 1)
    const items = rows.slice(0, limit)
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
  })

/** One of them. Throws `NotFound` where the member may read none of their applications. */
export const findKnownPerson = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'openings.list')
    const [person] = isId(id) ? await peopleWhere(tx, eq(candidates.id, id), 1) : []
    if (!person) throw new NotFound()
    return person
  })
