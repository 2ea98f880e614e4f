import { record } from '#app/accounts/audit/record.server.ts'
import { countMembers } from '#app/accounts/billing/seats.server.ts'
import { isRunning } from '#app/accounts/billing/standing.ts'
import { customerOf, findCustomer } from '#app/accounts/billing/stripe/customers.server.ts'
import { theOneThatCounts } from '#app/accounts/billing/stripe/fetched-state.server.ts'
import { askStripe } from '#app/accounts/billing/stripe/stripe.server.ts'
import { syncSubscription } from '#app/accounts/billing/stripe/sync.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Unprocessable } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { trialDays } from './plan.ts'
import type { PaidPlan } from './plan.ts'

const billingPage = ({ services, org }: Context) =>
  `${services.origin}/${org.slug}/settings/billing`

/** Names the plan and what one seat of it costs at Stripe. */
function priceOf({ services }: Context, plan: PaidPlan): string {
  if (!services.stripe) throw new Unprocessable('Nobody is charged on this installation.')
  return services.stripe.prices[plan]
}

const findRunning = async (ctx: Context, customer: string) => {
  const { data } = await askStripe(ctx.services, (stripe) =>
    stripe.subscriptions.list({ customer, status: 'all', limit: 100 }),
  )
  const newest = theOneThatCounts(data)
  return newest && isRunning(newest.status) ? newest : null
}

async function refuseSecond(ctx: Context, customer: string): Promise<void> {
  if (!(await findRunning(ctx, customer))) return
  await syncSubscription(ctx)
  throw new Unprocessable('There is a subscription already. Change its plan instead.')
}

const note = (ctx: Context, verb: string, data: Record<string, string> = {}) =>
  accountsTransaction(ctx, (tx) =>
    record(tx, { verb, subject: { type: 'organisation', id: tx.org.id }, data }),
  )

/** Starts the one trial of an organisation, without a card. It ends by itself. */
export async function startTrial(ctx: Context, { plan }: { plan: PaidPlan }): Promise<void> {
  authorise(ctx.actor, 'billing.manage')
  const price = priceOf(ctx, plan)
  const { id: customer, trialStartedAt } = await customerOf(ctx)
  if (trialStartedAt) throw new Unprocessable('The trial has been used. Choose a plan to go on.')
  await refuseSecond(ctx, customer)
  const quantity = Math.max(1, await countMembers(ctx))
  await askStripe(ctx.services, (stripe) =>
    stripe.subscriptions.create(
      {
        customer,
        items: [{ price, quantity }],
        trial_period_days: trialDays,
        trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
        metadata: { organisation: ctx.org.id },
      },
      { idempotencyKey: `trial:${ctx.org.id}` },
    ),
  )
  await note(ctx, 'subscription.trial-started', { plan })
  await syncSubscription(ctx)
}

/** Gives the address at which the plan is paid for. Nothing is charged here. */
export async function startCheckout(
  ctx: Context,
  { plan, key }: { plan: PaidPlan; key: string },
): Promise<string> {
  authorise(ctx.actor, 'billing.manage')
  const price = priceOf(ctx, plan)
  const { id: customer } = await customerOf(ctx)
  await refuseSecond(ctx, customer)
  await expireOthers(ctx, { customer, key })
  const quantity = Math.max(1, await countMembers(ctx))
  const { url } = await askStripe(ctx.services, (stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: 'subscription',
        customer,
        client_reference_id: ctx.org.id,
        metadata: { form: key },
        line_items: [{ price, quantity }],
        subscription_data: { metadata: { organisation: ctx.org.id } },
        tax_id_collection: { enabled: true },
        customer_update: { name: 'auto', address: 'auto' },
        success_url: `${billingPage(ctx)}/return`,
        cancel_url: billingPage(ctx),
      },
      { idempotencyKey: `checkout:${ctx.org.id}:${key}` },
    ),
  )
  if (!url) throw new Error('Stripe gave no address for the payment.')
  await note(ctx, 'subscription.plan-chosen', { plan })
  return url
}

/** Of several payments that were begun, the last one alone can be finished. */
const expireOthers = (ctx: Context, { customer, key }: { customer: string; key: string }) =>
  askStripe(ctx.services, async (stripe) => {
    const { data } = await stripe.checkout.sessions.list({ customer, status: 'open', limit: 100 })
    for (const { id, metadata } of data)
      if (metadata?.form !== key) await stripe.checkout.sessions.expire(id)
  })

/** Gives the address at which the card, the address and open invoices are looked after. */
export async function openPortal(ctx: Context): Promise<string> {
  authorise(ctx.actor, 'billing.manage')
  const customer = await findCustomer(ctx)
  if (!customer) throw new Unprocessable('Nothing was ever paid here. Choose a plan first.')
  const { url } = await askStripe(ctx.services, (stripe) =>
    stripe.billingPortal.sessions.create({
      customer: customer.customerId,
      return_url: `${billingPage(ctx)}/return`,
    }),
  )
  return url
}

/**
 * Changes the plan of a running subscription. A paid one counts at once, its price by the day; the Free plan follows
 * when what is paid for is over. Choosing a paid one takes an end back.
 */
export async function choosePlan(
  ctx: Context,
  { plan, key }: { plan: 'free' | PaidPlan; key: string },
): Promise<void> {
  authorise(ctx.actor, 'billing.manage')
  const customer = await findCustomer(ctx)
  const running = customer && (await findRunning(ctx, customer.customerId))
  const [item] = running?.items.data ?? []
  if (!running || !item) throw new Unprocessable('There is no subscription. Choose a plan first.')
  const change =
    plan === 'free'
      ? { cancel_at_period_end: true }
      : {
          cancel_at_period_end: false,
          items: [{ id: item.id, price: priceOf(ctx, plan) }],
          proration_behavior: 'create_prorations' as const,
        }
  await askStripe(ctx.services, (stripe) =>
    stripe.subscriptions.update(running.id, change, {
      idempotencyKey: `plan:${ctx.org.id}:${key}`,
    }),
  )
  await note(ctx, 'subscription.plan-chosen', { plan })
  await syncSubscription(ctx)
}

/** Looks what became of a payment, for somebody who comes back from it. */
export async function refreshBilling(ctx: Context): Promise<void> {
  authorise(ctx.actor, 'billing.manage')
  if (ctx.services.stripe) await askStripe(ctx.services, () => syncSubscription(ctx))
}
