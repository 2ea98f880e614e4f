import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { listInterviewers } from '#app/hiring/interviews/interviewers.server.ts'
import { currentRubric, listPlans, listStages } from '#app/hiring/interviews/loops.server.ts'
import { blankPlan, planInput } from './plan.ts'
import { planFor } from './plans.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'

async function choices(tx: InTransaction, openingId: string) {
  const stages = await listStages(tx, openingId)
  const { competencies } = await currentRubric(tx, openingId)
  return {
    stages: stages.filter(({ kind }) => kind === 'interview').map(({ id, name }) => ({ id, name })),
    competencies: competencies.map(({ key, name, must }) => ({ key, name, must })),
  }
}

/** Throws `NotFound` unless the planned interview belongs to the opening. */
export const requirePlanOf = (
  ctx: Context,
  { openingId, planId }: { openingId: string; planId: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const [plan] = await tx.db
      .select({ id: interviewPlans.id })
      .from(interviewPlans)
      .where(
        and(
          eq(interviewPlans.orgId, tx.org.id),
          eq(interviewPlans.id, planId),
          eq(interviewPlans.openingId, openingId),
        ),
      )
    if (!plan) throw new NotFound()
  })

/** A planned interview as its form edits it, with what there is to choose from. */
export const findPlanPage = (ctx: Context, planId: string) =>
  transaction(ctx, async (tx) => {
    const { plan } = await planFor(tx, planId)
    const { version } = plan
    return { version, plan: planInput(plan), ...(await choices(tx, plan.openingId)) }
  })

/** Who is named for a planned interview, with everybody who could be. */
export const findPlanPeople = (ctx: Context, planId: string) =>
  transaction(ctx, async (tx) => {
    const { plan } = await planFor(tx, planId)
    const inUse = (await listPlans(tx, plan.openingId)).find(({ id }) => id === planId)
    if (!inUse) throw new NotFound()
    const { id, name, interviewers, peoplePerCandidate } = inUse
    const people = await listInterviewers(tx)
    return { plan: { id, name, interviewers, peoplePerCandidate }, people }
  })

/** The form of a new interview, in the stage that was asked for or the last one. */
export const findNewPlanPage = (
  ctx: Context,
  { openingId, stageId }: { openingId: string; stageId: string | null },
) =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'loop.edit')
    const offered = await choices(tx, openingId)
    const stage = offered.stages.find(({ id }) => id === stageId) ?? offered.stages.at(-1)
    return { plan: blankPlan(stage?.id ?? ''), ...offered }
  })
