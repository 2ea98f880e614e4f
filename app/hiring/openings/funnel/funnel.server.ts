import { asc, and, eq, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { stages } from '#db/schema/openings.ts'
import { endingOf } from './in-force.server.ts'
import { funnelOf } from './funnel.ts'
import type { Funnel, StageCount } from './funnel.ts'

/** How far the candidates of an opening came; those whose records were erased stay among the numbers. */
export async function findFunnel(tx: InTransaction, openingId: string): Promise<Funnel> {
  const names = await tx.db
    .select({ name: stages.name, position: stages.position })
    .from(stages)
    .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
    .orderBy(asc(stages.position))
  const { rows } = await tx.db.execute<StageCount>(sql`
    select s.position, coalesce(e.outcome, 'open') as standing, count(*)::int as count
      from hiring.candidacies c
      join hiring.stages s on s.org_id = c.org_id and s.id = c.stage_id
      left join hiring.candidacy_endings e on ${endingOf('c.org_id', 'c.id')}
      where c.org_id = ${tx.org.id} and c.opening_id = ${openingId}
      group by 1, 2`)
  return funnelOf(names, rows)
}
