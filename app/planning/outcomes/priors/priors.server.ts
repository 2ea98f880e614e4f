import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { outcomeRow } from '#app/planning/outcomes/overview/outcome-rows.ts'
import { readOutcomes } from '#app/planning/outcomes/overview/overview.server.ts'
import { findEstimates, setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { netValueOf } from '#app/planning/use-cases/quantities.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { takenPriors } from '#db/schema/outcomes.ts'
import { learnFrom, scaledValue } from './priors.ts'
import type { Realised } from './priors.ts'

/**
 * What earlier use cases tell about the value of this one; null where nothing is known, or for readers who may not see
 * the others.
 */
export const findPrior = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const useCase = await findUseCase(tx, id)
    const { currency } = useCase
    if (!can(tx.actor, 'planning.read').ok) return null
    const found = await readPrior(tx, id)
    return found && { ...found, currency, mayEdit: mayRework(tx.actor, useCase).ok }
  })

async function readPrior(tx: InTransaction, id: string) {
  const { useCase } = await seatAt(tx, id, 'use-case.read')
  const learnt = learnFrom(useCase, await listRealised(tx))
  if (!learnt) return null
  const estimates = await findEstimates(tx, [id])
  const value = estimates.find(({ quantity }) => quantity === 'value')
  const paid = value ? value.mode - (netValueOf(estimates)?.mode ?? value.mode) : 0
  const now = value ? { low: value.low, mode: value.mode, high: value.high } : null
  const taken = await findTaken(tx, id)
  const isTaken = taken !== null && now !== null && isSame(taken.after, now)
  return {
    learnt,
    now,
    taken: isTaken ? taken : null,
    offer: isTaken ? null : scaledValue(now, learnt, paid),
  }
}

const isSame = (a: Record<string, number>, b: Record<string, number>) =>
  ['low', 'mode', 'high'].every((point) => a[point] === b[point])

async function listRealised(tx: InTransaction): Promise<Realised[]> {
  const found = await readOutcomes(tx)
  return found.list.flatMap((one) => {
    const { id, title, templateKey, businessFunction, tags } = one
    const { value, expected, quarters } = outcomeRow(one, found).soFar
    return value === null || expected === null
      ? []
      : [{ id, title, templateKey, businessFunction, tags, value, expected, quarters }]
  })
}

async function findTaken(tx: InTransaction, useCaseId: string) {
  const [row] = await tx.db
    .select({
      before: takenPriors.before,
      after: takenPriors.after,
      by: members.name,
      at: takenPriors.takenAt,
    })
    .from(takenPriors)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, takenPriors.takenBy)))
    .where(and(eq(takenPriors.orgId, tx.org.id), eq(takenPriors.useCaseId, useCaseId)))
    .orderBy(desc(takenPriors.takenAt), desc(takenPriors.id))
    .limit(1)
  return row ?? null
}

/** Puts the offered value in place of the guess, on somebody's word, and keeps what it was and where it comes from. */
export const takePrior = (ctx: Context, useCaseId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const prior = await readPrior(tx, useCaseId)
    if (!prior?.offer || !prior.now)
      throw new Invalid(
        'There is nothing to take: the value is not guessed, or it is taken already.',
      )
    const { now: before, offer: after, learnt } = prior
    await setEstimates(tx, { useCaseId, estimates: [{ quantity: 'value', points: after }] })
    await tx.db.insert(takenPriors).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId,
      before,
      after,
      sources: learnt.sources.map(({ id, share }) => ({ useCase: id, share })),
      takenBy: tx.actor.id,
      takenAt: tx.now,
    })
    await record(tx, {
      verb: 'outcome.prior-taken',
      subject: { type: 'use-case', id: useCaseId },
      data: { count: learnt.sources.length },
    })
  })
