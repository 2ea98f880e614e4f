import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { noteInAnswer } from '#app/planning/scoping/answers/noting.server.ts'
import { holdUseCases, keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { worksheetFeeds } from '#db/schema/scoping.ts'
import { feedsOf } from './frame/feeds-of.ts'
import { handedOn, markOf, movedWords } from './frame/offers.ts'
import type { Standing, Way } from './frame/offers.ts'
import type { Feed } from './frame/outcome.ts'
import { findStandings, put } from './standings.server.ts'
import { currentWorksheet, moduleFor } from './worksheets.server.ts'
import type { WorksheetKey } from './worksheets.server.ts'

type FeedKey = WorksheetKey & { feed: string }
type Fed = {
  words: string
  /** Fields of the form that takes it back; null where there is nothing to take back. */
  undo: Record<string, string> | null
}

/**
 * Hands one number or risk of a saved worksheet on to its use case, in place of what stands there or on top of it.
 * Throws `Conflict` where something else stands there than was seen.
 */
export const feedBack = (
  ctx: Context | InTransaction,
  { way = 'replace', was = '', ...input }: FeedKey & { way?: Way; was?: string },
): Promise<Fed> =>
  transaction(ctx, async (tx) => {
    const { useCaseId } = input
    const { feed, before, currency } = await feedAt(tx, input, was)
    const after = await handOn(tx, useCaseId, { feed, before, way })
    const words = wordsOf(feed, { before, after }, currency)
    await keepFed(tx, input, words)
    await record(tx, {
      verb: 'worksheet.fed-back',
      subject: { type: 'use-case', id: useCaseId },
      data: { kind: input.kind, feed: feed.key },
    })
    const undo = { feed: feed.key, was: markOf(after), back: JSON.stringify(before) }
    return { words, undo: after && undo }
  })

/** Puts back what stood there before a worksheet handed something on, unless it was changed again since. */
export const takeBack = (
  ctx: Context | InTransaction,
  { was, back, ...input }: FeedKey & { was: string; back: Standing | null },
): Promise<{ words: string }> =>
  transaction(ctx, async (tx) => {
    const { useCaseId } = input
    const { feed, before: now, currency } = await feedAt(tx, input, was)
    if ('note' in feed) throw new Invalid('A line of an answer is changed in the answer itself.')
    await put(tx, useCaseId, { feed, standing: back })
    const words = `Taken back. ${wordsOf(feed, { before: now, after: back }, currency)}`
    await keepFed(tx, input, words)
    await record(tx, {
      verb: 'worksheet.taken-back',
      subject: { type: 'use-case', id: useCaseId },
      data: { kind: input.kind, feed: feed.key },
    })
    return { words }
  })

async function feedAt(tx: InTransaction, { useCaseId, kind, feed: key }: FeedKey, was: string) {
  await holdUseCases(tx, useCaseId)
  const seat = await seatAt(tx, useCaseId, 'use-case.edit')
  keepOpen(seat)
  const saved = await currentWorksheet(tx, { useCaseId, kind })
  const feed = feedsOf(moduleFor(kind), saved, seat.currency).find((one) => one.key === key)
  const standingOf = await findStandings(tx, useCaseId)
  const before = feed ? standingOf(feed) : null
  if (!feed || markOf(before) !== was)
    throw new Conflict('This was changed meanwhile. Reload the page and look again.')
  return { feed, before, currency: seat.currency }
}

type HandingOn = { feed: Feed; before: Standing | null; way: Way }

/** What stands there afterwards; null for a line in an answer. */
async function handOn(
  tx: InTransaction,
  useCaseId: string,
  { feed, before, way }: HandingOn,
): Promise<Standing | null> {
  if ('note' in feed) {
    await noteInAnswer(tx, { useCaseId, ...feed.note })
    return null
  }
  const after = afterwards(feed, before, way)
  await put(tx, useCaseId, { feed, standing: after })
  return after
}

/** A risk of that name is there once: handing it on again brings it up to date. */
function afterwards(
  feed: Exclude<Feed, { note: unknown }>,
  before: Standing | null,
  way: Way,
): Standing {
  if ('estimate' in feed) {
    const now = before && 'estimate' in before ? before.estimate : null
    return { estimate: handedOn(feed.estimate, now, way) }
  }
  const known = before && 'risk' in before ? before.risk : { mitigation: 0, nist: null }
  return { risk: { ...known, ...feed.risk, points: {} } }
}

type Change = { before: Standing | null; after: Standing | null }

function wordsOf(feed: Feed, { before, after }: Change, currency: string): string {
  if (!('estimate' in feed)) return feed.done
  const points = (standing: Standing | null) =>
    standing && 'estimate' in standing ? standing.estimate : null
  return movedWords(feed.estimate.what, { before: points(before), after: points(after) }, currency)
}

const keepFed = (tx: InTransaction, { useCaseId, kind, feed }: FeedKey, words: string) =>
  tx.db.insert(worksheetFeeds).values({
    orgId: tx.org.id,
    id: newId(),
    useCaseId,
    kind,
    feed,
    words,
    fedBy: tx.actor.id,
    fedAt: tx.now,
  })

/** What the worksheets of a use case have handed on, newest first. */
export const findFeeds = (tx: InTransaction, useCaseId: string) =>
  tx.db
    .select({
      kind: worksheetFeeds.kind,
      words: worksheetFeeds.words,
      fedAt: worksheetFeeds.fedAt,
      fedBy: members.name,
    })
    .from(worksheetFeeds)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, worksheetFeeds.fedBy)))
    .where(and(eq(worksheetFeeds.orgId, tx.org.id), eq(worksheetFeeds.useCaseId, useCaseId)))
    .orderBy(desc(worksheetFeeds.fedAt), desc(worksheetFeeds.id))
    .limit(100)
