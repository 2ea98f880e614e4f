import { eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import { richest } from '#app/assistant/endpoints/dialect.ts'
import { AskingFault } from '#app/assistant/endpoints/faults.ts'
import { clientFor } from '#app/assistant/asking/upstream.server.ts'
import { assistantTransaction, transaction } from '#db/connection.server.ts'
import { endpoints } from '#db/schema/assistant.ts'
import { endpointOf, endpointRow, openKey } from '#app/assistant/endpoints/endpoints.server.ts'
import { findingOf } from './finding.ts'

export type Probed = { ok: boolean; finding: string }

const listTimeoutMs = 5_000

/** Asks the model one small thing, from the richest way of asking down, and keeps what it was found to understand. */
export async function probeModel(ctx: Context): Promise<Probed> {
  authorise(ctx.actor, 'assistant.settings')
  await assistantTransaction(ctx, async (tx) => {
    await endpointRow(tx)
    await tx.db.update(endpoints).set({ dialect: null }).where(eq(endpoints.orgId, tx.org.id))
  })
  const start = performance.now()
  const answer = await ask(ctx, { prompt: 'assistant/say-ready', input: { word: 'ready' } })
  const milliseconds = performance.now() - start
  const listed = answer.ok ? await isListed(ctx) : null
  return transaction(ctx, async (tx) => {
    const { dialect } = await endpointRow(tx)
    const finding = answer.ok
      ? findingOf(dialect ?? richest, { milliseconds, listed })
      : answer.fault.message
    await tx.db
      .update(endpoints)
      .set({ finding, probedAt: tx.now })
      .where(eq(endpoints.orgId, tx.org.id))
    await record(tx, {
      verb: 'assistant.tested',
      subject: { type: 'organisation', id: tx.org.id },
      data: { ok: answer.ok },
    })
    return { ok: answer.ok, finding }
  })
}

/** Whether the server names the model in its list; null where it has none. */
async function isListed(ctx: Context): Promise<boolean | null> {
  try {
    const upstream = await assistantTransaction(ctx, async (tx) => {
      const found = endpointOf(tx, await endpointRow(tx))
      if (!found) throw new AskingFault('off')
      const { baseUrl, model, outgoing } = found.endpoint
      return { baseUrl, model, key: openKey(tx, found), outgoing }
    })
    const models = await clientFor(upstream).models.list({ timeout: listTimeoutMs })
    return models.data.some(({ id }) => id === upstream.model)
  } catch {
    return null
  }
}
