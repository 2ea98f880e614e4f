import { eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { ask } from '#app/assistant/asking/ask.server.ts'
import { richest } from '#app/assistant/endpoints/dialect.ts'
import { clientFor } from '#app/assistant/asking/upstream.server.ts'
import type { Upstream } from '#app/assistant/asking/upstream.server.ts'
import { assistantTransaction, transaction } from '#db/connection.server.ts'
import { endpoints } from '#db/schema/assistant.ts'
import { endpointOf, endpointRow, openKey } from '#app/assistant/endpoints/endpoints.server.ts'
import { findingOf } from './finding.ts'
import type { Tested } from './finding.ts'

export type Probed = { ok: boolean; finding: string }

const listTimeoutMs = 5_000

type Listed = Pick<Tested, 'listed' | 'pictures'>

const unknown: Listed = { listed: null, pictures: null }

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
  const listed = answer.ok ? await whatIsListed(ctx) : unknown
  return transaction(ctx, async (tx) => {
    const { dialect } = await endpointRow(tx)
    const finding = answer.ok
      ? findingOf(dialect ?? richest, { milliseconds, ...listed })
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

/** Whether the server names the models in its list. */
async function whatIsListed(ctx: Context): Promise<Listed> {
  const upstream = await assistantTransaction(ctx, async (tx) => {
    const found = endpointOf(tx, await endpointRow(tx))
    if (!found) return null
    const { baseUrl, model, imageModel, outgoing } = found.endpoint
    return { baseUrl, model, imageModel, key: openKey(tx, found), outgoing }
  })
  if (!upstream) return unknown
  const { model, imageModel: name } = upstream
  const ids = await namesOfModels(upstream)
  const isNamed = (id: string) => ids?.includes(id) ?? null
  return {
    listed: isNamed(model),
    pictures: name === '' ? null : { name, listed: isNamed(name) },
  }
}

/** Null where the server has no list of models. */
const namesOfModels = (upstream: Upstream): Promise<string[] | null> =>
  clientFor(upstream)
    .models.list({ timeout: listTimeoutMs })
    .then(({ data }) => data.map(({ id }) => id))
    .catch(() => null)
