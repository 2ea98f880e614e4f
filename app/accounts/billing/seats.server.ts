import { and, count, eq, isNull } from 'drizzle-orm'
import type { ActingContext } from '#app/accounts/context.ts'
import type { Services } from '#app/http/application.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members } from '#db/schema/accounts.ts'
import { isRunning } from './standing.ts'
import { findCustomer } from './stripe/customers.server.ts'
import { theOneThatCounts } from './stripe/fetched-state.server.ts'
import { stripeOf } from './stripe/stripe.server.ts'
import { syncSubscription } from './stripe/sync.server.ts'

export const seatsKind = 'billing.seats'

type Writer = {
  db: Transaction
  now: Date
  org: { id: string }
  services: Pick<Services, 'stripe'>
}

/** Members that come and go within this time are told to Stripe at once. */
const gatheredSeconds = 60
const commitSeconds = 15

/** Has the paid seats follow the members, some time after this transaction; whoever changes memberships says so here. */
export async function seatsMoved(tx: Writer): Promise<void> {
  if (!tx.services.stripe) return
  const turn = Math.floor(tx.now.getTime() / (gatheredSeconds * 1000))
  await enqueue(tx, {
    kind: seatsKind,
    key: `billing:seats:${turn}`,
    payload: {},
    delaySeconds: gatheredSeconds + commitSeconds,
  })
}

/** How many members the organisation has now: what its seats cost. */
export const countMembers = (ctx: Pick<ActingContext, 'db' | 'org'>): Promise<number> =>
  accountsTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ count: count() })
      .from(members)
      .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    return row?.count ?? 0
  })

/** Sets the paid seats to the members there are. `key` makes a second try of the same work harmless. */
export async function matchSeats(ctx: ActingContext, key: string): Promise<void> {
  const customer = await findCustomer(ctx)
  if (!customer) return
  const stripe = stripeOf(ctx.services)
  const { data } = await stripe.subscriptions.list({
    customer: customer.customerId,
    status: 'all',
    limit: 100,
  })
  const subscription = theOneThatCounts(data)
  const [item] = subscription?.items.data ?? []
  if (!subscription || !item || !isRunning(subscription.status)) return
  const quantity = Math.max(1, await countMembers(ctx))
  if (item.quantity !== quantity)
    await stripe.subscriptionItems.update(
      item.id,
      { quantity, proration_behavior: 'create_prorations' },
      { idempotencyKey: `seats:${key}:${quantity}` },
    )
  await syncSubscription(ctx)
}
