import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { quantityOf } from '#app/planning/priorities/methods/criteria.ts'
import { setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { oneWriter } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { roundReveals } from '#db/schema/priorities.ts'
import { agreementOf, cellsOf, type Rated } from './agreement.ts'
import { findRevealedRatings, roundLock } from './ratings.server.ts'
import { stillOpen } from './round.ts'
import { titlesOf } from './rounds.server.ts'
import { roundAt, type RoundSeat } from './seat.server.ts'

/** A round with who has handed in; with what was rated once it is revealed. */
export const findRound = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const seat = await roundAt(tx, id, 'read')
    const rated = await ratedIn(tx, seat)
    const cells = seat.reveal ? cellsOf(rated) : []
    return {
      ...seat,
      mayEdit: can(tx.actor, 'planning.edit').ok,
      open: stillOpen(seat).ok,
      mayPlan: can(tx.actor, 'planning.read').ok,
      useCases: rated.useCases,
      cells,
      agreement: seat.reveal ? agreementOf(rated, cells) : [],
    }
  })

async function ratedIn(tx: InTransaction, { id, criteria, raters }: RoundSeat): Promise<Rated> {
  const useCases = await titlesOf(tx, id)
  return {
    criteria,
    raters: raters.map((one) => ({ id: one.id, name: one.name })),
    useCases: useCases.map((one) => ({ id: one.id, number: one.number, title: one.title })),
    ratings: await findRevealedRatings(tx, id),
  }
}

/** Opens the ratings to everybody who may read the round; while some are awaited, only with a reason. */
export const revealRound = (ctx: Context, id: string, reason: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    await oneWriter(tx, roundLock(id))
    const seat = await roundAt(tx, id, 'edit')
    const open = stillOpen(seat)
    if (!open.ok) throw new Conflict(open.reason)
    const awaited = seat.raters.filter(({ submittedAt }) => !submittedAt).length
    if (awaited > 0 && reason === '')
      throw new Invalid('Say why you do not wait for the others.', {
        reason: ['Say why you do not wait for the others.'],
      })
    await tx.db.insert(roundReveals).values({
      orgId: tx.org.id,
      id: newId(),
      roundId: id,
      reason,
      revealedBy: tx.actor.id,
      revealedAt: tx.now,
    })
    const data = { awaited }
    await record(tx, { verb: 'round.revealed', subject: { type: 'round', id }, data })
  })

/**
 * Writes what was rated into the figures: lower quartile, median and upper quartile as low, most likely and high, so
 * that the raters' spread goes on as uncertainty. What nobody rated stays as it is, and so do use cases that are parked,
 * merged or retired by now.
 */
export const carryForward = (
  ctx: Context,
  id: string,
): Promise<{ figures: number; left: number }> =>
  transaction(ctx, async (tx) => {
    const seat = await roundAt(tx, id, 'edit')
    if (!seat.reveal) throw new Invalid('Reveal the ratings first.')
    const cells = cellsOf(await ratedIn(tx, seat))
    const awake = new Set((await readBoard(tx)).items.map((item) => item.id))
    const byUseCase = Object.groupBy(cells, ({ useCase }) => useCase)
    let figures = 0
    for (const [useCaseId, mine = []] of Object.entries(byUseCase)) {
      if (!awake.has(useCaseId)) continue
      const estimates = mine.flatMap(({ criterion, low, median, high }) =>
        low === null || median === null || high === null
          ? []
          : [{ quantity: quantityOf({ key: criterion }), points: { low, mode: median, high } }],
      )
      await setEstimates(tx, { useCaseId, estimates })
      figures += estimates.length
    }
    const left = Object.keys(byUseCase).filter((useCase) => !awake.has(useCase)).length
    await record(tx, { verb: 'round.carried', subject: { type: 'round', id }, data: { figures } })
    return { figures, left }
  })
