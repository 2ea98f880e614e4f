import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { closureInForce, openingOf, verdictOf } from '#app/staffing/gaps/known.server.ts'
import { roleName } from '#app/staffing/role-names.ts'
import { transaction } from '#db/connection.server.ts'
import { openingClosures } from '#db/schema/openings.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { proposalOpenings, proposalVerdicts, proposals } from '#db/schema/staffing.ts'

const mostShown = 20

/**
 * The proposals for people who would let a use case into the newest plan, newest first, but none that was declined or whose
 * opening closed unfilled; none for whoever reads no proposals.
 */
export const findProposalsFor = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    if (!can(tx.actor, 'proposal.read').ok) return []
    const unlocks = sql`${proposals.pricing} -> 'unlocked' @> ${JSON.stringify([useCaseId])}::jsonb`
    const newest = tx.db
      .select({ id: commitments.id })
      .from(commitments)
      .where(eq(commitments.orgId, tx.org.id))
      .orderBy(desc(commitments.number))
      .limit(1)
    const rows = await tx.db
      .select({ id: proposals.id, role: proposals.role, level: proposals.level })
      .from(proposals)
      .leftJoin(proposalVerdicts, verdictOf(tx))
      .leftJoin(proposalOpenings, openingOf(tx))
      .leftJoin(openingClosures, closureInForce(tx))
      .where(
        and(
          eq(proposals.orgId, tx.org.id),
          eq(proposals.commitmentId, newest),
          or(isNull(proposalVerdicts.verdict), eq(proposalVerdicts.verdict, 'approved')),
          or(isNull(openingClosures.outcome), eq(openingClosures.outcome, 'filled')),
          unlocks,
        ),
      )
      .orderBy(desc(proposals.createdAt), desc(proposals.id))
      .limit(mostShown)
    return rows.map(({ id, role, level }) => ({ id, name: `${roleName(role)}, ${level}` }))
  })
