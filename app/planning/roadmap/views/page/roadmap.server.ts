import { desc, eq, and } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { estimatesByUseCase } from '#app/planning/use-cases/portfolio.server.ts'
import { findCommitted } from '#app/planning/roadmap/views/read-plan.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { isId } from '#db/ids.ts'
import { commitments } from '#db/schema/roadmap.ts'

/** The plan everybody works by, with today's estimates for those who read them. Null while none is committed. */
export const findOwnRoadmap = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    const found = await findRoadmap(tx)
    if (!found) return null
    const estimates = found.mayReadUseCases ? await estimatesByUseCase(tx) : null
    return { ...found, estimates }
  })

/** The plan everybody works by, or an earlier one. Null while none is committed. */
export const findRoadmap = (ctx: Context | InTransaction, id?: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.committed.read')
    if (id !== undefined && !isId(id)) throw new NotFound()
    const found = await findCommitted(tx, id)
    if (!found && id !== undefined) throw new NotFound()
    return (
      found && {
        ...found,
        /** The quarter we are in, counted as the plan counts. */
        current: quarterOf(tx.now, found.firstMonth) - found.firstQuarter + 1,
        mayReadUseCases: can(tx.actor, 'planning.read').ok,
      }
    )
  })

/** Every plan that was committed, newest first; the scenario's name for those who read plans in progress. */
export const listCommitments = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.committed.read')
    const planner = can(tx.actor, 'planning.read').ok
    const plans = await tx.db
      .select({
        id: commitments.id,
        number: commitments.number,
        scenario: commitments.scenarioName,
        reason: commitments.reason,
        committedAt: commitments.committedAt,
        committedBy: members.name,
      })
      .from(commitments)
      .innerJoin(
        members,
        and(eq(members.orgId, tx.org.id), eq(members.id, commitments.committedBy)),
      )
      .where(eq(commitments.orgId, tx.org.id))
      .orderBy(desc(commitments.number))
      .limit(100)
    return plans.map(({ scenario, ...plan }) => ({ ...plan, scenario: planner ? scenario : null }))
  })

/** A committed plan by the id in an address. */
export async function findPlan(ctx: Context, id: string) {
  const found = await findRoadmap(ctx, id)
  if (!found) throw new NotFound()
  return found
}
