import { and, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { isId } from '#db/ids.ts'
import { candidacies, candidacyEndings } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'
import { inProcess } from './conditions.server.ts'
import { inForce } from './joins.server.ts'
import { inUse } from './restricted.server.ts'

export type Neighbours = {
  stageId: string
  stage: string
  total: number
  previous: string | null
  next: string | null
}

type Asked = { id: string; openingId: string; stageId: string }

/**
 * Who comes before and after somebody among those in process in one stage, in the order of the board. It need not be
 * the stage they are in: whoever was just moved on still has the next one of those they stood among.
 */
export async function findNeighbours(
  tx: InTransaction,
  { id, openingId, stageId }: Asked,
): Promise<Neighbours | null> {
  if (!isId(stageId)) return null
  const place = sql`(candidacies.applied_at, candidacies.id)`
  const mine = sql`(select c.applied_at, c.id from hiring.candidacies c
    where c.org_id = ${tx.org.id} and c.id = ${id})`
  const nearest = (side: SQL, order: SQL) =>
    sql<
      string | null
    >`(array_agg(candidacies.id ${order}) filter (where ${place} ${side} ${mine}))[1]`
  const [row] = await tx.db
    .select({
      stage: stages.name,
      total: sql<number>`count(*)::int`,
      previous: nearest(sql`<`, sql`order by candidacies.applied_at desc, candidacies.id desc`),
      next: nearest(sql`>`, sql`order by candidacies.applied_at, candidacies.id`),
    })
    .from(candidacies)
    .innerJoin(stages, and(eq(stages.orgId, tx.org.id), eq(stages.id, candidacies.stageId)))
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.openingId, openingId),
        eq(candidacies.stageId, stageId),
        inProcess,
        inUse,
      ),
    )
    .groupBy(stages.id, stages.name)
  return row && (row.previous || row.next) ? { stageId, ...row } : null
}
