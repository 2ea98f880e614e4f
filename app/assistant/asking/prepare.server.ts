import { setTimeout as wait } from 'node:timers/promises'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import type { FilledPrompt } from '#app/assistant/prompts/prompt.ts'
import { candidatesNamedIn } from '#app/assistant/privacy/known-people.server.ts'
import { Redaction } from '#app/assistant/privacy/redact.ts'
import { forPictures } from '#app/assistant/endpoints/endpoint.ts'
import type { Endpoint } from '#app/assistant/endpoints/endpoint.ts'
import { endpointOf, endpointRow, openKey } from '#app/assistant/endpoints/endpoints.server.ts'
import { costOf, mostTokens } from '#app/assistant/endpoints/cost.ts'
import { reserve } from '#app/assistant/spending/ledger.server.ts'
import { assistantTransaction, Database } from '#db/connection.server.ts'
import { breakerFor } from './breakers.server.ts'
import { AskingFault } from '#app/assistant/endpoints/faults.ts'
import type { FaultKind } from '#app/assistant/endpoints/faults.ts'
import type { Patience } from './retries.ts'
import type { Upstream } from './upstream.server.ts'

/** A call that may go out: everything it needs, with its worst price set aside. */
export type Prepared = {
  callId: string
  endpoint: Endpoint
  upstream: Upstream
  /** As it is sent: personal data replaced where the organisation wants that. */
  prompt: FilledPrompt
  redaction: Redaction
  leave: (fault: FaultKind | null) => void
}

export type Wanted = {
  prompt: FilledPrompt
  people: readonly string[]
  /** The image model is asked, and has a price by the picture. */
  picture?: boolean
  signal?: AbortSignal
  patience: Patience
}

const turnMs = 200

/**
 * Takes a call through everything that can hold it back, in one short transaction. Waits for its turn where the
 * organisation has as many calls under way as it allows. Throws an `AskingFault`.
 */
export async function prepare(ctx: ActingContext, wanted: Wanted): Promise<Prepared> {
  if (!(ctx.db instanceof Database))
    throw new Error('A model is asked while no transaction is open.')
  const start = performance.now()
  for (;;) {
    const prepared = await assistantTransaction(ctx, (tx) => tryToPrepare(tx, wanted))
    if (prepared !== 'crowded') return prepared
    if (performance.now() - start > wanted.patience.idleMs) throw new AskingFault('crowded')
    await wait(turnMs * (0.5 + Math.random()), undefined, { signal: wanted.signal }).catch(() => {
      throw new AskingFault('cancelled')
    })
  }
}

async function tryToPrepare(
  tx: InTransaction<ActingContext>,
  { prompt, people, picture = false }: Wanted,
): Promise<Prepared | 'crowded'> {
  const found = endpointOf(tx, await endpointRow(tx, { lock: true }))
  if (!found) throw new AskingFault('off')
  const endpoint = picture ? forPictures(found.endpoint) : found.endpoint
  if (!endpoint) throw new AskingFault('imageless')
  if (endpoint.staysInside && endpoint.external) throw new AskingFault('inside')
  const redaction = await redactionFor(tx, endpoint, { prompt, people })
  const sent = redacted(prompt, redaction)
  const most = picture ? endpoint.imagePrice : mostCost(sent, endpoint)
  const { name, hash: promptHash } = prompt
  const asked = { prompt: name, promptHash, most, redaction: redaction.tally }
  const key = openKey(tx, found)
  // Pictures that fail leave texts alone.
  const breakerKey = `${tx.org.id} ${endpoint.baseUrl}${picture ? ' pictures' : ''}`
  const breaker = breakerFor(tx.services, breakerKey)
  const reserved = await reserve(tx, endpoint, asked)
  if (!reserved.ok && reserved.kind === 'crowded') return 'crowded'
  if (!reserved.ok) throw new AskingFault(reserved.kind)
  if (!breaker.enter()) throw new AskingFault('resting')
  const { baseUrl, model, outgoing } = endpoint
  const upstream = { baseUrl, key, model, outgoing }
  return {
    callId: reserved.callId,
    endpoint,
    upstream,
    prompt: sent,
    redaction,
    leave: breaker.leave,
  }
}

const mostCost = ({ messages, outputSchema, settings }: FilledPrompt, { prices }: Endpoint) =>
  costOf(mostTokens(messages, outputSchema, settings.maxOutputTokens), prices)

async function redactionFor(
  tx: InTransaction<ActingContext>,
  endpoint: Endpoint,
  { prompt, people }: Pick<Wanted, 'prompt' | 'people'>,
): Promise<Redaction> {
  if (!endpoint.redacts) return new Redaction(null)
  const text = prompt.messages.map(({ content }) => content).join('\n')
  return new Redaction([...people, ...(await candidatesNamedIn(tx, text))])
}

const redacted = (prompt: FilledPrompt, redaction: Redaction): FilledPrompt => ({
  ...prompt,
  messages: prompt.messages.map(({ role, content }) => ({
    role,
    content: redaction.redact(content),
  })),
})
