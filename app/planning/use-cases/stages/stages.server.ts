import { and, desc, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { isAwake } from '#app/planning/use-cases/endings/rest.ts'
import { mayComeBack } from '#app/planning/use-cases/links/circles.server.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { isReached } from './stage-plan.ts'
import { mayMove } from './stage-rules.ts'
import type { StageBlock } from './stage-rules.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { stageMoves, stagePlans, useCases } from '#db/schema/use-cases.ts'

export type MovedStage = { id: string; version: number; to: Stage; reason: string }

/**
 * Moves a use case to another stage. `blocks` are reasons found elsewhere why it must not go on. Throws `Invalid` with
 * what to do first, and `Conflict` where somebody else changed it meanwhile.
 */
export const moveStage = (
  ctx: Context | InTransaction,
  { id, version, to, reason }: MovedStage,
  blocks: readonly StageBlock[] = [],
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { useCase, ...rest } = await seatAt(tx, id, 'planning.edit')
    const from = useCase.stage
    const criterionMet = await isCriterionMet(tx, id, from)
    const awake = await mayLeave(tx, { id, stage: from, ...rest })
    const verdict = mayMove({ from, to, reason, awake, criterionMet, blocks })
    if (!verdict.ok) throw new Invalid(verdict.reason)
    const moved = await tx.db
      .update(useCases)
      .set({ stage: to, version: sql`${useCases.version} + 1` })
      .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, id), eq(useCases.version, version)))
      .returning({ id: useCases.id })
    if (moved.length === 0)
      throw new Conflict('Somebody else changed this use case since you opened it.')
    await tx.db.insert(stageMoves).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId: id,
      from,
      to,
      reason,
      movedBy: tx.actor.id,
      movedAt: tx.now,
    })
    await record(tx, {
      verb: 'use-case.moved',
      subject: { type: 'use-case', id },
      data: { from, to },
    })
  })

type Standing = { id: string; stage: Stage; parking: unknown; mergedInto: unknown }

/** Whether a use case may leave its stage, whatever the next one is. */
export async function mayLeave(tx: InTransaction, useCase: Standing): Promise<Verdict> {
  const awake = isAwake(useCase)
  if (!awake.ok || useCase.stage !== 'retired') return awake
  return mayComeBack(tx, useCase.id)
}

async function isCriterionMet(tx: InTransaction, id: string, stage: Stage): Promise<boolean> {
  const [plan] = await tx.db
    .select({
      threshold: stagePlans.threshold,
      reached: stagePlans.reached,
      direction: stagePlans.direction,
    })
    .from(stagePlans)
    .where(
      and(
        eq(stagePlans.orgId, tx.org.id),
        eq(stagePlans.useCaseId, id),
        eq(stagePlans.stage, stage),
      ),
    )
  return plan !== undefined && isReached(plan) === true
}

export type FoundMove = {
  id: string
  from: Stage
  to: Stage
  reason: string
  by: string
  at: Date
}

/** How a use case came to its stage, newest first. */
export const findMoves = (tx: InTransaction, useCaseId: string): Promise<FoundMove[]> =>
  tx.db
    .select({
      id: stageMoves.id,
      from: stageMoves.from,
      to: stageMoves.to,
      reason: stageMoves.reason,
      by: members.name,
      at: stageMoves.movedAt,
    })
    .from(stageMoves)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, stageMoves.movedBy)))
    .where(and(eq(stageMoves.orgId, tx.org.id), eq(stageMoves.useCaseId, useCaseId)))
    .orderBy(desc(stageMoves.movedAt), desc(stageMoves.id))
