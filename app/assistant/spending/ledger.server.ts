import { channel } from 'node:diagnostics_channel'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import type { FaultKind } from '#app/assistant/endpoints/faults.ts'
import type { Dialect } from '#app/assistant/endpoints/dialect.ts'
import type { Endpoint } from '#app/assistant/endpoints/endpoint.ts'
import type { RedactionTally } from '#app/assistant/privacy/redact.ts'
import { assistantTransaction } from '#db/connection.server.ts'
import { freshId } from '#db/ids.ts'
import { calls, endpoints } from '#db/schema/assistant.ts'
import { costOf, monthOf } from '#app/assistant/endpoints/cost.ts'
import type { Tokens } from '#app/assistant/endpoints/cost.ts'

type Tx = InTransaction<ActingContext>

/** `most`: micro-dollars that it can cost. */
export type Asked = {
  prompt: string
  promptHash: string
  most: number
  redaction: RedactionTally
}

/** No call lives longer than this; what is still open then was left behind by a process that ended. */
const lostAfterMs = 10 * 60_000

/** What the organisation has spent or set aside in this calendar month, and how many calls are under way. */
export async function tallyOf(tx: Pick<Tx, 'db' | 'org' | 'now'>) {
  const [row] = await tx.db
    .select({
      spent: sql<string>`coalesce(sum(case when ${calls.outcome} = 'reserved' then ${calls.reserved} else ${calls.cost} end), 0)`,
      open: sql<string>`count(*) filter (where ${calls.outcome} = 'reserved')`,
    })
    .from(calls)
    .where(and(eq(calls.orgId, tx.org.id), gte(calls.startedAt, monthOf(tx.now))))
  return { spent: Number(row?.spent ?? 0), open: Number(row?.open ?? 0) }
}

/**
 * Sets aside the most a call can cost, or says why it may not go out. Under the lock of the endpoint's row, so that calls
 * of one organisation count each other however many ask at once.
 */
export async function reserve(
  tx: Tx,
  endpoint: Endpoint,
  { prompt, promptHash, most, redaction }: Asked,
): Promise<{ ok: true; callId: string } | { ok: false; kind: 'budget' | 'crowded' }> {
  await settleLost(tx)
  const { spent, open } = await tallyOf(tx)
  if (open >= endpoint.concurrency) return { ok: false, kind: 'crowded' }
  const { monthlyBudget } = endpoint
  if (monthlyBudget !== null && spent + most > monthlyBudget) return { ok: false, kind: 'budget' }
  const callId = freshId()
  await tx.db.insert(calls).values({
    orgId: tx.org.id,
    id: callId,
    feature: prompt.split('/')[0] ?? prompt,
    prompt,
    promptHash,
    host: endpoint.host,
    model: endpoint.model,
    memberId: tx.actor.kind === 'member' ? tx.actor.id : null,
    pricesVersion: endpoint.pricesVersion,
    reserved: most,
    redaction,
    startedAt: tx.now,
  })
  return { ok: true, callId }
}

/** Calls of a process that ended count as what was set aside for them: they may have been billed. */
const settleLost = (tx: Tx) =>
  tx.db
    .update(calls)
    .set({ outcome: 'failed', fault: 'lost', cost: calls.reserved, settledAt: tx.now })
    .where(
      and(
        eq(calls.orgId, tx.org.id),
        eq(calls.outcome, 'reserved'),
        lt(calls.startedAt, new Date(tx.now.getTime() - lostAfterMs)),
      ),
    )

/** Each call that ended is told here, for the operator's measures. */
const ended = channel('groundwork:model')

export type Settlement = {
  callId: string
  outcome: 'answered' | 'cancelled' | 'failed'
  fault?: FaultKind
  tokens: Tokens
  /** Micro-dollars, where what was asked for has a price of its own. */
  cost?: number
  estimated: boolean
  latencyMs: number
  firstTextMs: number | null
  attempts: number
  /** What the endpoint was found to understand, where that is news. */
  dialect?: Dialect
}

/** Replaces what was set aside by what was used; a second settling of the same call changes nothing. */
export const settle = (ctx: ActingContext, endpoint: Endpoint, done: Settlement): Promise<void> =>
  assistantTransaction(ctx, async (tx) => {
    const { callId, outcome, fault = '', tokens, dialect, latencyMs, firstTextMs, ...rest } = done
    await tx.db
      .update(calls)
      .set({
        outcome,
        fault,
        inputTokens: tokens.input,
        outputTokens: tokens.output,
        cost: done.cost ?? costOf(tokens, endpoint.prices),
        latencyMs: Math.round(latencyMs),
        firstTextMs: firstTextMs === null ? null : Math.round(firstTextMs),
        settledAt: new Date(tx.now.getTime() + Math.round(latencyMs)),
        estimated: rest.estimated,
        attempts: rest.attempts,
      })
      .where(and(eq(calls.orgId, tx.org.id), eq(calls.id, callId), eq(calls.outcome, 'reserved')))
    ended.publish({ outcome, fault, ...tokens })
    if (dialect)
      await tx.db.update(endpoints).set({ dialect }).where(eq(endpoints.orgId, tx.org.id))
  })
