import { asc, eq, and, sql } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findScenarioPlan } from '#app/planning/roadmap/views/read-plan.server.ts'
import { transaction } from '#db/connection.server.ts'
import { scenarios } from '#db/schema/roadmap.ts'

/** Two scenarios' plans side by side, and the scenarios that have one. */
export const findComparison = (ctx: Context, { from, to }: { from: string; to: string }) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const choices = await tx.db
      .select({ id: scenarios.id, name: scenarios.name })
      .from(scenarios)
      .where(
        and(
          eq(scenarios.orgId, tx.org.id),
          sql`exists (select 1 from planning.solves s where s.org_id = ${scenarios.orgId}
            and s.scenario_id = ${scenarios.id} and s.plan is not null and s.plan <> 'null'::jsonb)`,
        ),
      )
      .orderBy(asc(scenarios.createdAt), asc(scenarios.id))
      .limit(100)
    const [first, second] = choices
    const pair = [from || first?.id, to || second?.id]
    const [before, after] = pair
    if (!before || !after) return { choices, before: null, after: null }
    return {
      choices,
      before: await findScenarioPlan(tx, before),
      after: await findScenarioPlan(tx, after),
    }
  })
