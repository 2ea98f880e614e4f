import { randomBytes } from 'node:crypto'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { sealText } from '#app/mail/sealed-text.server.ts'
import { NotFound, Unprocessable } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { hookDeliveries, hooks } from '#db/schema/programs.ts'
import { hookKind, tellOf } from '#app/accounts/announcements/announce.server.ts'
import { overlapHours, testType } from '#app/accounts/announcements/hook.ts'
import type { NewHook } from '#app/accounts/announcements/hook.ts'

const mostHooks = 20
const hour = 60 * 60 * 1000
export const secretPurpose = (orgId: string): string => `webhook secret ${orgId}`

/** 24 random bytes in the form that Standard Webhooks asks for. */
const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`

const shown = {
  id: hooks.id,
  url: hooks.url,
  types: hooks.types,
  createdAt: hooks.createdAt,
  disabledAt: hooks.disabledAt,
  previousUntil: hooks.previousUntil,
}

export const listHooks = (ctx: Context) => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, (tx) =>
    tx.db
      .select(shown)
      .from(hooks)
      .where(eq(hooks.orgId, tx.org.id))
      .orderBy(asc(hooks.createdAt), asc(hooks.id)),
  )
}

/** An endpoint and what it was told lately, the newest first. */
export const findHook = (ctx: Context, id: string) => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    const hook = await hookAt(tx, id)
    const deliveries = await tx.db
      .select({
        id: hookDeliveries.id,
        type: hookDeliveries.type,
        payload: hookDeliveries.payload,
        state: hookDeliveries.state,
        attempts: hookDeliveries.attempts,
        status: hookDeliveries.status,
        problem: hookDeliveries.problem,
        createdAt: hookDeliveries.createdAt,
        sentAt: hookDeliveries.sentAt,
      })
      .from(hookDeliveries)
      .where(and(eq(hookDeliveries.orgId, tx.org.id), eq(hookDeliveries.hookId, id)))
      .orderBy(desc(hookDeliveries.createdAt), desc(hookDeliveries.id))
      .limit(100)
    return { hook, deliveries }
  })
}

async function hookAt(tx: InTransaction, id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select(shown)
    .from(hooks)
    .where(and(eq(hooks.orgId, tx.org.id), eq(hooks.id, id)))
  if (!row) throw new NotFound()
  return row
}

const tell = (tx: InTransaction, verb: string, id: string) =>
  record(tx, { verb, subject: { type: 'webhook', id } })

/** Adds an endpoint. Its secret is told once and stored sealed. */
export const addHook = (
  ctx: Context,
  { url, types }: NewHook,
): Promise<{ id: string; secret: string }> => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    await entitled(tx, 'api')
    const known = await tx.db.select({ id: hooks.id }).from(hooks).where(eq(hooks.orgId, tx.org.id))
    if (known.length >= mostHooks)
      throw new Unprocessable(`There are ${mostHooks} endpoints. Remove one first.`)
    const [id, secret] = [newId(), newSecret()]
    await tx.db.insert(hooks).values({
      orgId: tx.org.id,
      id,
      url,
      types,
      secret: sealText(tx.services.secret, secretPurpose(tx.org.id), secret),
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    await tell(tx, 'webhook.added', id)
    return { id, secret }
  })
}

/** Gives an endpoint a new secret; for a day messages are signed by both. */
export const rotateSecret = (ctx: Context, id: string): Promise<{ secret: string }> => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    await hookAt(tx, id)
    const secret = newSecret()
    await tx.db
      .update(hooks)
      .set({
        previousSecret: sql`${hooks.secret}`,
        previousUntil: new Date(tx.now.getTime() + overlapHours * hour),
        secret: sealText(tx.services.secret, secretPurpose(tx.org.id), secret),
      })
      .where(and(eq(hooks.orgId, tx.org.id), eq(hooks.id, id)))
    await tell(tx, 'webhook.secret-changed', id)
    return { secret }
  })
}

/** Removes an endpoint and its log; what is still under way to it is dropped. */
export const removeHook = (ctx: Context, id: string): Promise<void> => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    await hookAt(tx, id)
    const { orgId } = hookDeliveries
    await tx.db
      .delete(hookDeliveries)
      .where(and(eq(orgId, tx.org.id), eq(hookDeliveries.hookId, id)))
    await tx.db.delete(hooks).where(and(eq(hooks.orgId, tx.org.id), eq(hooks.id, id)))
    await tell(tx, 'webhook.removed', id)
  })
}

/** Tells an endpoint again that it told us to stop. */
export const resumeHook = (ctx: Context, id: string): Promise<void> => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    await hookAt(tx, id)
    await tx.db
      .update(hooks)
      .set({ disabledAt: null })
      .where(and(eq(hooks.orgId, tx.org.id), eq(hooks.id, id)))
    await tell(tx, 'webhook.resumed', id)
  })
}

/** Sends a message that says nothing, to see whether it arrives. */
export const testHook = (ctx: Context, id: string): Promise<void> => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    const { disabledAt } = await hookAt(tx, id)
    if (disabledAt) throw new Unprocessable('This endpoint is switched off. Switch it on first.')
    const about = { subjectType: 'webhook', subjectId: id, data: {} }
    await tellOf(tx, id, { id: newId(), at: tx.now, verb: testType, ...about })
  })
}

/** Sends a message once more, under the id it had. */
export const sendAgain = (
  ctx: Context,
  { hookId, deliveryId }: { hookId: string; deliveryId: string },
): Promise<void> => {
  authorise(ctx.actor, 'webhook.manage')
  return transaction(ctx, async (tx) => {
    const { disabledAt } = await hookAt(tx, hookId)
    if (disabledAt) throw new Unprocessable('This endpoint is switched off. Switch it on first.')
    if (!isId(deliveryId)) throw new NotFound()
    const again = await tx.db
      .update(hookDeliveries)
      .set({ state: 'waiting' })
      .where(
        and(
          eq(hookDeliveries.orgId, tx.org.id),
          eq(hookDeliveries.hookId, hookId),
          eq(hookDeliveries.id, deliveryId),
        ),
      )
      .returning({ id: hookDeliveries.id })
    if (again.length === 0) throw new NotFound()
    const key = `webhook:${deliveryId}:${newId()}`
    await enqueue(tx, { kind: hookKind, key, payload: { delivery: deliveryId } })
  })
}
