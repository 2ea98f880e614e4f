import type { Context } from '#app/accounts/context.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { commitments, scenarios, solves } from '#db/schema/roadmap.ts'
import { referencePlan, withIds } from '#test/support/planning/reference-plans.ts'
import type { Case } from '#test/support/planning/reference-plans.ts'
import { addUseCase } from '#test/support/use-cases.ts'

export type AddedPlan = { scenarioId: string; solveId: string; ids: Record<string, string> }

/** Seven use cases by their letters. */
export async function addLetters(ctx: Context): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const letter of 'ABCDEFG')
    ids[letter] = (await addUseCase(ctx, { title: `Use case ${letter} of ${ctx.org.slug}` })).id
  return ids
}

/** A scenario with the reference instance's best plan. */
export const addPlan = (
  ctx: Context,
  { which = 'noHiring', name, ids }: { which?: Case; name: string; ids: Record<string, string> },
): Promise<AddedPlan> =>
  transaction(ctx, async (tx) => {
    const { problem, plan } = withIds(referencePlan(which), ids)
    const [scenarioId, solveId] = [newId(), newId()]
    await tx.db.insert(scenarios).values({
      orgId: tx.org.id,
      id: scenarioId,
      name,
      firstQuarter: quarterOf(tx.now, 1) + 1,
      quarters: 4,
      discount: 0.95,
      budget: 260,
      quarterBudgets: [],
      hiring: null,
      contracting: {},
      limits: {},
      whatIfs: [],
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    await tx.db.insert(solves).values({
      orgId: tx.org.id,
      id: solveId,
      scenarioId,
      mode: 'good',
      seconds: 5,
      problem,
      plan,
      status: 'done',
      requestedBy: tx.actor.id,
      requestedAt: tx.now,
      finishedAt: tx.now,
    })
    return { scenarioId, solveId, ids }
  })

/** Makes a scenario's plan the plan. */
export const commitPlan = (
  ctx: Context,
  { scenarioId, ids }: AddedPlan,
  which: Case = 'noHiring',
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const id = newId()
    const { problem, plan } = withIds(referencePlan(which), ids)
    const number = (await tx.db.select({ id: commitments.id }).from(commitments)).length + 1
    await tx.db.insert(commitments).values({
      orgId: tx.org.id,
      id,
      scenarioId,
      number,
      problem,
      plan,
      reason: 'It is the best one.',
      committedBy: tx.actor.id,
      committedAt: tx.now,
    })
    return { id }
  })
