import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import type { AnswerEvent } from '#app/assistant/asking/answer.ts'
import { faultOf } from '#app/assistant/endpoints/faults.ts'
import { assistantTransaction } from '#db/connection.server.ts'
import { drafts } from '#db/schema/assistant.ts'
import { keepDrafts } from './keeping.server.ts'
import { liveDrafts, tell } from './live-drafts.server.ts'
import type { LiveDraft } from './live-drafts.server.ts'

type Change = Partial<typeof drafts.$inferInsert>

/** Writes a draft in the background of this process, where it is kept; nothing it meets reaches the caller. */
export function writeDraft(
  ctx: Context,
  id: string,
  write: (signal: AbortSignal) => AsyncIterable<AnswerEvent>,
): void {
  const start = performance.now()
  const clock = () => new Date(ctx.now.getTime() + Math.round(performance.now() - start))
  const live: LiveDraft = {
    ctx,
    clock,
    text: '',
    ended: false,
    controller: new AbortController(),
    begun: Promise.withResolvers(),
    stored: Promise.resolve(),
    waiting: new Set(),
  }
  liveDrafts(ctx.services).set(id, live)
  void keepDrafts(ctx.services, ctx.org.id)
  live.stored = finish()

  async function finish(): Promise<void> {
    try {
      const end = await follow(live, write)
      await store(ctx, id, { ...end, text: live.text, beatAt: clock(), endedAt: clock() })
    } catch {
      // Its sign of life stops, and it counts as lost.
    }
    live.ended = true
    live.begun.resolve()
    liveDrafts(ctx.services).delete(id)
    tell(live)
  }
}

const store = (ctx: Context, id: string, change: Change) =>
  assistantTransaction(ctx, (tx) =>
    tx.db
      .update(drafts)
      .set(change)
      .where(and(eq(drafts.orgId, tx.org.id), eq(drafts.id, id), eq(drafts.state, 'writing'))),
  )

/** Takes in all that is written; how it ended. */
async function follow(
  live: LiveDraft,
  write: (signal: AbortSignal) => AsyncIterable<AnswerEvent>,
): Promise<Change> {
  try {
    for await (const event of write(live.controller.signal)) {
      if (event.type === 'fault') {
        const { kind, message } = event.fault
        return { state: kind === 'cancelled' ? 'cancelled' : 'failed', fault: message }
      }
      if (event.type === 'done') {
        const { at: _, ...provenance } = event.provenance
        return { state: 'done', output: event.output, ...provenance }
      }
      if (event.type === 'sent') {
        live.begun.resolve()
        continue
      }
      live.text += event.text
      tell(live)
    }
  } catch {
    // What went wrong here is no fault of the model, and nothing a reader could mend.
  }
  return { state: 'failed', fault: faultOf('broken').message }
}
