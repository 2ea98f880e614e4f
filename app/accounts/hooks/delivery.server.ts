import { and, eq, lt, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, SystemActor } from '#app/accounts/context.ts'
import { systemContext } from '#app/accounts/jobs/system-context.server.ts'
import type { Workplace } from '#app/accounts/jobs/system-context.server.ts'
import { openSealedText } from '#app/mail/sealed-text.server.ts'
import { signMessage } from '#app/mail/signed-messages.ts'
import type { Job, JobHandler } from '#app/queue/job.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { hookDeliveries, hooks } from '#db/schema/programs.ts'
import { keptDays } from '#app/accounts/announcements/hook.ts'
import { secretPurpose } from './hooks.server.ts'

const longestMs = 10_000
const mostBytes = 64 * 1024
const day = 24 * 60 * 60 * 1000
const gone = 410

type Ctx = ActingContext<SystemActor>
type Found = NonNullable<Awaited<ReturnType<typeof findDelivery>>>
type Outcome = { state: 'delivered' | 'failed'; status: number | null; problem: string }

/** Sends one message to its endpoint. Whatever is no plain success is tried again, later and later. */
export const deliverHook =
  (place: Workplace): JobHandler =>
  async (job) => {
    const ctx = await systemContext(place, job)
    const found = await findDelivery(ctx, String(job.payload.delivery ?? ''))
    if (!found || found.disabledAt) return
    const { outcome, error } = await attempt(ctx, found, job)
    await noteOutcome(ctx, found, outcome)
    if (outcome.state === 'delivered' || outcome.status === gone) return
    throw error ?? new Error(outcome.problem)
  }

const findDelivery = (ctx: Ctx, id: string) =>
  transaction(ctx, async (tx) => {
    const [row] = isId(id)
      ? await tx.db
          .select({
            id: hookDeliveries.id,
            payload: hookDeliveries.payload,
            hookId: hooks.id,
            url: hooks.url,
            secret: hooks.secret,
            previousSecret: hooks.previousSecret,
            previousUntil: hooks.previousUntil,
            disabledAt: hooks.disabledAt,
          })
          .from(hookDeliveries)
          .innerJoin(hooks, and(eq(hooks.orgId, tx.org.id), eq(hooks.id, hookDeliveries.hookId)))
          .where(and(eq(hookDeliveries.orgId, tx.org.id), eq(hookDeliveries.id, id)))
      : []
    return row ?? null
  })

async function attempt(
  ctx: Ctx,
  found: Found,
  { signal }: Pick<Job, 'signal'>,
): Promise<{ outcome: Outcome; error?: unknown }> {
  try {
    const response = await ctx.services.outgoing(found.url, {
      method: 'POST',
      body: JSON.stringify(found.payload),
      headers: headersFor(ctx, found),
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
    })
    await leaveUnread(response.body)
    const { status, ok } = response
    const problem = ok ? '' : `The endpoint answered with ${status}.`
    return { outcome: { state: ok ? 'delivered' : 'failed', status, problem } }
  } catch (error) {
    return {
      outcome: { state: 'failed', status: null, problem: reasonFor(error) },
      error: fatal(error),
    }
  }
}

/** Nothing is done with what an endpoint says; a little of it is taken so that the line stays usable. */
async function leaveUnread(body: ReadableStream<Uint8Array> | null): Promise<void> {
  let read = 0
  for await (const part of body ?? []) {
    read += part.byteLength
    if (read >= mostBytes) return
  }
}

/** Signed anew with each try, so that the time is the time of sending; for a while by the old secret too. */
function headersFor({ services, org, now }: Ctx, found: Found): Record<string, string> {
  const { id, payload, secret, previousSecret, previousUntil } = found
  const overlaps = previousSecret && previousUntil && previousUntil > now
  const message = { id: messageId(id), at: now, body: JSON.stringify(payload) }
  const signatures = [secret, ...(overlaps ? [previousSecret] : [])].map((sealed) =>
    signMessage(openSealedText(services.secret, secretPurpose(org.id), sealed), message),
  )
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Groundwork-Webhooks/1',
    'webhook-id': messageId(id),
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}

const messageId = (id: string) => `msg_${id}`

/** An address that may never be asked, or that sends elsewhere, is not tried again by itself. */
const hopeless: Record<string, string> = {
  PrivateAddress: 'The address leads into a private network.',
  Redirected: 'The address answers with a redirect. Give the one it leads to.',
}

const reasonFor = (error: unknown): string => {
  if (!(error instanceof Error)) return 'It could not be sent.'
  if (hopeless[error.name]) return hopeless[error.name] ?? ''
  const late = error.name === 'TimeoutError' || error.name === 'AbortError'
  return late
    ? `No answer within ${longestMs / 1000} seconds.`
    : 'The endpoint could not be reached.'
}

function fatal(error: unknown): Error {
  const told = new Error(reasonFor(error), { cause: error })
  const isHopeless = error instanceof Error && hopeless[error.name] !== undefined
  return isHopeless ? Object.assign(told, { permanent: true }) : told
}

const noteOutcome = (ctx: Ctx, { id, hookId }: Found, outcome: Outcome): Promise<void> =>
  transaction(ctx, async (tx) => {
    const here = eq(hookDeliveries.orgId, tx.org.id)
    await tx.db
      .update(hookDeliveries)
      .set({ ...outcome, attempts: sql`${hookDeliveries.attempts} + 1`, sentAt: tx.now })
      .where(and(here, eq(hookDeliveries.id, id)))
    const longAgo = new Date(tx.now.getTime() - keptDays * day)
    await tx.db.delete(hookDeliveries).where(and(here, lt(hookDeliveries.createdAt, longAgo)))
    if (outcome.status !== gone) return
    await tx.db
      .update(hooks)
      .set({ disabledAt: tx.now })
      .where(and(eq(hooks.orgId, tx.org.id), eq(hooks.id, hookId)))
    await record(tx, { verb: 'webhook.disabled', subject: { type: 'webhook', id: hookId } })
  })
