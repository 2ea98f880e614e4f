import { setTimeout as wait } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { drafts } from '#db/schema/assistant.ts'
import { standing } from './draft.ts'
import type { DraftState } from './draft.ts'
import { liveDrafts, news } from './live-drafts.server.ts'

/** `at` is how many characters a reader has after it: where to go on from. */
export type DraftNews =
  | { type: 'text'; text: string; at: number }
  | { type: 'end'; state: DraftState; at: number }

const pollMs = 700

/** Nobody reads faster than this; every word on its own would cost a write to the network each. */
const gatherMs = 100

/**
 * Reads along from a character on until the draft ends: a few words at once where this process writes it, and in larger
 * pieces where another does.
 */
export async function* followDraft(
  ctx: Context,
  id: string,
  { from, signal }: { from: number; signal: AbortSignal },
): AsyncGenerator<DraftNews, void, undefined> {
  let at = from
  const live = liveDrafts(ctx.services).get(id)
  if (live)
    for (; !live.ended && !signal.aborted; await news(live, at, signal)) {
      const text = live.text.slice(at)
      at += text.length
      if (text === '') continue
      yield { type: 'text', text, at }
      await wait(gatherMs, undefined, { signal }).catch(() => {})
    }
  for (let polls = 0; !signal.aborted; polls++) {
    const row = await stored(ctx, id, polls * pollMs)
    const text = row.text.slice(at)
    at += text.length
    if (text !== '') yield { type: 'text', text, at }
    if (row.state !== 'writing') return yield { type: 'end', state: row.state, at }
    await wait(pollMs, undefined, { signal }).catch(() => {})
  }
}

const stored = (ctx: Context, id: string, passedMs: number) =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select()
      .from(drafts)
      .where(and(eq(drafts.orgId, tx.org.id), eq(drafts.id, id)))
    if (!row) return { text: '', state: 'failed' as const }
    return { text: row.text, ...standing(row, new Date(tx.now.getTime() + passedMs)) }
  })
