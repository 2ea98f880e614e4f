import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { listPeople } from '#app/planning/use-cases/people/people.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { stages } from '#app/planning/use-cases/use-case.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { isMember } from '#app/planning/use-cases/use-cases.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { stagePlans } from '#db/schema/use-cases.ts'
import { findMoves, mayLeave } from './stages.server.ts'
import type { Direction, StagePlanInput } from './stage-plan.ts'

export type FoundStagePlan = {
  stage: Stage
  hypothesis: string
  exitCriterion: string
  direction: Direction
  threshold: number | null
  reached: number | null
  evidence: string
  stopRule: string
  ownerId: string | null
  ownerName: string | null
  version: number
}

/** The plans of a use case's stages, as far as somebody wrote one. */
export const findStagePlans = (tx: InTransaction, useCaseId: string): Promise<FoundStagePlan[]> =>
  tx.db
    .select({
      stage: stagePlans.stage,
      hypothesis: stagePlans.hypothesis,
      exitCriterion: stagePlans.exitCriterion,
      direction: stagePlans.direction,
      threshold: stagePlans.threshold,
      reached: stagePlans.reached,
      evidence: stagePlans.evidence,
      stopRule: stagePlans.stopRule,
      ownerId: stagePlans.ownerId,
      ownerName: members.name,
      version: stagePlans.version,
    })
    .from(stagePlans)
    .leftJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, stagePlans.ownerId)))
    .where(and(eq(stagePlans.orgId, tx.org.id), eq(stagePlans.useCaseId, useCaseId)))

/** Everything the page of stages shows. */
export const findStagesPage = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, useCaseId)
    return {
      useCase,
      mayLeave: await mayLeave(tx, useCase),
      plans: await findStagePlans(tx, useCaseId),
      moves: await findMoves(tx, useCaseId),
    }
  })

/** The plan of one stage, to be edited, and who can own it. */
export const findStagePlan = (ctx: Context, useCaseId: string, stage: string) =>
  transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, useCaseId, 'use-case.edit'))
    const known = stages.find((each) => each === stage)
    if (!known) throw new NotFound()
    const plan = (await findStagePlans(tx, useCaseId)).find((each) => each.stage === known)
    return { stage: known, plan: plan ?? null, people: await listPeople(tx) }
  })

export type SavedStagePlan = {
  useCaseId: string
  stage: string
  /** The version the writer started from; 0 where there was none. */
  version: number
  plan: StagePlanInput
}

/** Writes what a stage has to show, and what it showed. A stale version is refused. */
export const saveStagePlan = (ctx: Context, input: SavedStagePlan): Promise<void> =>
  transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, input.useCaseId, 'use-case.edit'))
    const stage = stages.find((each) => each === input.stage)
    if (!stage) throw new NotFound()
    const { owner: ownerId = null } = input.plan
    if (ownerId && !(await isMember(tx, ownerId)))
      throw new Invalid('Choose somebody of the organisation.', { owner: ['Choose again.'] })
    const saved =
      input.version === 0 ? await insert(tx, stage, input) : await update(tx, stage, input)
    if (!saved) throw new Conflict('Somebody else changed this stage since you opened it.')
    await record(tx, {
      verb: 'use-case.stage-planned',
      subject: { type: 'use-case', id: input.useCaseId },
      data: { stage },
    })
  })

const columnsOf = ({ owner, threshold, reached, ...texts }: StagePlanInput) => ({
  ...texts,
  threshold: threshold ?? null,
  reached: reached ?? null,
  ownerId: owner ?? null,
})

async function insert(tx: InTransaction, stage: Stage, { useCaseId, plan }: SavedStagePlan) {
  const added = await tx.db
    .insert(stagePlans)
    .values({ orgId: tx.org.id, id: newId(), useCaseId, stage, ...columnsOf(plan) })
    .onConflictDoNothing()
    .returning({ id: stagePlans.id })
  return added.length > 0
}

async function update(
  tx: InTransaction,
  stage: Stage,
  { useCaseId, version, plan }: SavedStagePlan,
) {
  const changed = await tx.db
    .update(stagePlans)
    .set({ ...columnsOf(plan), version: sql`${stagePlans.version} + 1` })
    .where(
      and(
        eq(stagePlans.orgId, tx.org.id),
        eq(stagePlans.useCaseId, useCaseId),
        eq(stagePlans.stage, stage),
        eq(stagePlans.version, version),
      ),
    )
    .returning({ id: stagePlans.id })
  return changed.length > 0
}
