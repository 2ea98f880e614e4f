import { and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { isOpen } from '#app/hiring/openings/funnel/in-force.server.ts'
import { openings } from '#db/schema/openings.ts'

export type AwaitedApproval = { openingId: string; title: string; since: Date }

/** The newest description of each opening, and whether `who` gave a verdict on it. */
const newest = sql`select distinct on (d.opening_id) d.id, d.opening_id, d.created_at
  from hiring.descriptions d where d.org_id = openings.org_id and d.opening_id = openings.id
  order by d.opening_id, d.number desc`

/** An approver before the actor has not approved the newest description. */
const otherFirst = sql`exists (select 1 from hiring.opening_approvers other
  where other.org_id = mine.org_id and other.opening_id = mine.opening_id
    and other.position < mine.position
    and coalesce((select a.verdict from hiring.opening_approvals a
      where a.org_id = other.org_id and a.opening_id = other.opening_id
        and a.member_id = other.member_id and a.description_id = text.id
      order by a.at desc, a.id desc limit 1), 'waiting') <> 'approved')`

const spoken = sql`exists (select 1 from hiring.opening_approvals a
  where a.org_id = mine.org_id and a.opening_id = mine.opening_id
    and a.member_id = mine.member_id and a.description_id = text.id)`

/** Openings whose newest description waits for the actor's verdict, the longest wait first. */
export async function listAwaitedApprovals(tx: InTransaction): Promise<AwaitedApproval[]> {
  const { rows } = await tx.db.execute<{ id: string; title: string; since: string | Date }>(sql`
    select openings.id, openings.title, text.created_at as since
    from ${openings}
    join hiring.opening_approvers mine on mine.org_id = openings.org_id
      and mine.opening_id = openings.id and mine.member_id = ${tx.actor.id}
    cross join lateral (${newest}) text
    where ${and(eq(openings.orgId, tx.org.id), sql`not ${spoken}`, sql`not ${otherFirst}`, isOpen('openings.org_id', 'openings.id'))}
    order by text.created_at, openings.id
    limit 100`)
  return rows.map(({ id, title, since }) => ({ openingId: id, title, since: new Date(since) }))
}
