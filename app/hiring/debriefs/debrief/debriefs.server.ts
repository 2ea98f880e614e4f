import { recordReading } from '#app/accounts/audit/readings.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { mayDecide, readingOf, roomFor } from './debrief.ts'
import { enterDebrief } from './entered.server.ts'
import { correct } from '#app/hiring/debriefs/reading/figures.ts'
import { agreementIn, historyOf, modelOf } from '#app/hiring/debriefs/reading/history.server.ts'
import { ratingsOf } from '#app/hiring/debriefs/reading/history.ts'
import type { HistoryCard } from '#app/hiring/debriefs/reading/history.ts'
import type { Facts } from '#app/hiring/debriefs/reading/facts.server.ts'
import type { Reading, Room } from './debrief.ts'

const isReadable = ({ state }: Room) => state === 'open' || state === 'decided'

const of = (candidacyId: string) => ({ type: 'candidacy', id: candidacyId })

async function findRows(tx: InTransaction, candidacyId: string, isShown: boolean) {
  const { facts, cards } = await enterDebrief(tx, candidacyId, 'debrief.read')
  const room = roomFor(tx.actor, facts, cards)
  const counts = isReadable(room) && facts.statistics
  if (counts && isShown)
    await recordReading(tx, { verb: 'debrief.statistics-read', subject: of(candidacyId) })
  return { facts, cards, room, history: counts ? await historyOf(tx, facts.opening.id) : [] }
}

/**
 * The debrief of a candidate as one member sees it. It opens when the cards of the interview stage are revealed;
 * whoever still owes a card about this candidate reads nothing. What takes time is worked out after the rows are read.
 */
export const findDebrief = (ctx: Context, candidacyId: string) => open(ctx, candidacyId, false)

/** The same for whoever reads it whole: who saw the statistics is kept. */
export const readDebrief = (ctx: Context, candidacyId: string) => open(ctx, candidacyId, true)

async function open(ctx: Context, candidacyId: string, isShown: boolean) {
  const { facts, cards, room, history } = await transaction(ctx, (tx) =>
    findRows(tx, candidacyId, isShown),
  )
  const reading = isReadable(room) ? readingOf(facts, cards) : null
  return {
    facts,
    cards,
    room,
    mayDecide: mayDecide(ctx.actor, facts, cards),
    reading,
    statistics: reading && facts.statistics ? statisticsOf(facts, reading, history, ctx.now) : null,
  }
}

export type Debrief = Awaited<ReturnType<typeof findDebrief>>

/** The advisory figures: what the ratings of many candidates say about those of this one. */
export function statisticsOf(facts: Facts, reading: Reading, history: HistoryCard[], now: Date) {
  const model = modelOf(history)
  const { rubric, ratings } = reading
  return {
    corrected: correct(facts.id, rubric, ratings, ratingsOf(history), model),
    history: agreementIn(history, facts.opening.id, now),
  }
}
