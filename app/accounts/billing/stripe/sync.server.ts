import { and, desc, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext } from '#app/accounts/context.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { customers, subscriptionStates } from '#db/schema/billing.ts'
import { findCustomer } from './customers.server.ts'
import { fetchState } from './fetched-state.server.ts'
import type { Fetched, FetchedState } from './fetched-state.server.ts'
import { stripeOf } from './stripe.server.ts'

const mostTries = 8

/**
 * Fetches what is true at Stripe and keeps it. Where somebody else kept an answer meanwhile it fetches again, so that
 * whatever is kept last was asked for last, and no older answer comes after a newer one.
 */
export async function syncSubscription(ctx: ActingContext): Promise<void> {
  const stripe = stripeOf(ctx.services)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await findCustomer(ctx)
    if (!before || !ctx.services.stripe) return
    const fetched = await fetchState(stripe, ctx.services.stripe, before.customerId)
    if (await keep(ctx, before.version, fetched)) return
  }
  throw new Error('The subscription was fetched by others again and again.')
}

const keep = (ctx: ActingContext, version: number, { state, trialStartedAt }: Fetched) =>
  accountsTransaction(ctx, async (tx): Promise<boolean> => {
    const [taken] = await tx.db
      .update(customers)
      .set({
        version: version + 1,
        ...(trialStartedAt && {
          trialStartedAt: sql`coalesce(${customers.trialStartedAt}, ${trialStartedAt.toISOString()}::timestamptz)`,
        }),
      })
      .where(and(eq(customers.orgId, tx.org.id), eq(customers.version, version)))
      .returning({ orgId: customers.orgId })
    if (!taken) return false
    const [last] = await tx.db
      .select()
      .from(subscriptionStates)
      .where(eq(subscriptionStates.orgId, tx.org.id))
      .orderBy(desc(subscriptionStates.number))
      .limit(1)
    if (last && isSame(last, state)) return true
    const id = newId()
    await tx.db.insert(subscriptionStates).values({
      orgId: tx.org.id,
      id,
      number: (last?.number ?? 0) + 1,
      ...state,
      fetchedAt: tx.now,
    })
    await record(tx, {
      verb: 'subscription.changed',
      subject: { type: 'organisation', id: tx.org.id },
      data: { plan: state.plan, status: state.status, seats: state.seats },
    })
    return true
  })

const isSame = (kept: FetchedState, fetched: FetchedState): boolean =>
  (Object.keys(fetched) as (keyof FetchedState)[]).every(
    (name) => kept[name]?.valueOf() === fetched[name]?.valueOf(),
  )
