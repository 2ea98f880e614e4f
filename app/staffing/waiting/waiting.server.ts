import { and, desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { transaction } from '#db/connection.server.ts'
import { proposals } from '#db/schema/staffing.ts'

const mostShown = 20

/** The proposals for people who would let a use case into the plan, newest first; none for whoever reads no proposals. */
export const findProposalsFor = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    if (!can(tx.actor, 'proposal.read').ok) return []
    const unlocks = sql`${proposals.pricing} -> 'unlocked' @> ${JSON.stringify([useCaseId])}::jsonb`
    const rows = await tx.db
      .select({ id: proposals.id, role: proposals.role, level: proposals.level })
      .from(proposals)
      .where(and(eq(proposals.orgId, tx.org.id), unlocks))
      .orderBy(desc(proposals.createdAt), desc(proposals.id))
      .limit(mostShown)
    return rows.map(({ id, role, level }) => ({ id, name: `${roleName(role)}, ${level}` }))
  })
