import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { textHas, titleHas } from '#app/accounts/search/begins.server.ts'
import type { Asked, Found } from '#app/accounts/search/found.ts'
import { scenarios } from '#db/schema/roadmap.ts'

/** The scenarios in whose name or note are words that begin so, names first; none for those who do not plan. */
export async function findScenarios(tx: InTransaction, { text, limit }: Asked): Promise<Found[]> {
  if (!can(tx.actor, 'planning.read').ok) return []
  const inName = titleHas(sql`${scenarios.name}`, text)
  const rows = await tx.db
    .select({ id: scenarios.id, label: scenarios.name, inName })
    .from(scenarios)
    .where(and(eq(scenarios.orgId, tx.org.id), or(inName, textHas(sql`${scenarios.note}`, text))))
    .orderBy(desc(inName), desc(scenarios.createdAt), desc(scenarios.id))
    .limit(limit)
  return rows.map(({ id, ...row }) => ({
    ...row,
    hint: 'Scenario',
    path: `roadmap/scenarios/${id}`,
  }))
}
