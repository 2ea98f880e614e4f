import { desc, eq } from 'drizzle-orm'
import { limitOf } from '#app/accounts/billing/entitlements.ts'
import type { Plan } from '#app/accounts/billing/entitlements.ts'
import { countMembers } from '#app/accounts/billing/seats.server.ts'
import { graceEnd, isRunning, standingOf } from '#app/accounts/billing/standing.ts'
import { findCustomer } from '#app/accounts/billing/stripe/customers.server.ts'
import { stripeOf } from '#app/accounts/billing/stripe/stripe.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { StripeAccount } from '#app/http/application.ts'
import { transaction } from '#db/connection.server.ts'
import { subscriptionStates } from '#db/schema/billing.ts'
import { amountOf, paidPlans, statusWord } from './plan.ts'
import type { PaidPlan } from './plan.ts'

const findState = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select()
      .from(subscriptionStates)
      .where(eq(subscriptionStates.orgId, tx.org.id))
      .orderBy(desc(subscriptionStates.number))
      .limit(1)
    return row ?? null
  })

/** Everything about the plan of the organisation; null where nobody is charged for anything. */
export async function viewBilling(ctx: Context) {
  authorise(ctx.actor, 'billing.manage')
  const { stripe: account } = ctx.services
  if (!account) return null
  const state = await findState(ctx)
  const customer = await findCustomer(ctx)
  const running = state !== null && isRunning(state.status) ? state : null
  const { plan, paused } = standingOf(state, ctx.now)
  return {
    plan,
    paused,
    mayTry: !customer?.trialStartedAt && !running,
    isCustomer: customer !== null,
    status: state ? statusWord(state.status) : null,
    seats: await countMembers(ctx),
    ...runOf(running),
    prices: await pricesOf(account),
    limits: { openings: countable(plan, 'openings'), useCases: countable(plan, 'use-cases') },
  }
}

const runOf = (running: Awaited<ReturnType<typeof findState>>) => ({
  running: running !== null,
  paidSeats: running?.seats ?? 0,
  trialEndsAt: running?.trialEndsAt ?? null,
  periodEndsAt: running?.periodEndsAt ?? null,
  endsAt: running?.endsAt ?? null,
  graceEndsAt: running ? graceEnd(running) : null,
})

export type BillingView = NonNullable<Awaited<ReturnType<typeof viewBilling>>>

const countable = (plan: Plan, feature: 'openings' | 'use-cases') => {
  const limit = limitOf(plan, feature)
  return Number.isFinite(limit) ? limit : null
}

type Prices = Record<PaidPlan, string | null>
const known = new WeakMap<StripeAccount, Map<PaidPlan, string>>()

/** What a seat costs a month; what Stripe does not say in time is said at the payment. */
async function pricesOf(account: StripeAccount): Promise<Prices> {
  const kept = known.get(account) ?? new Map<PaidPlan, string>()
  known.set(account, kept)
  await Promise.allSettled(
    paidPlans
      .filter((plan) => !kept.has(plan))
      .map(async (plan) => {
        const options = { timeout: 2_000, maxNetworkRetries: 0 }
        const price = await stripeOf({ stripe: account }).prices.retrieve(
          account.prices[plan],
          {},
          options,
        )
        const interval = price.recurring?.interval ?? 'month'
        if (price.unit_amount !== null)
          kept.set(
            plan,
            `${amountOf(price.unit_amount, price.currency)} a ${interval} for each member`,
          )
      }),
  )
  return { team: kept.get('team') ?? null, business: kept.get('business') ?? null }
}

export type Dunning = { graceEndsAt: Date; paused: boolean }

/** What everybody should know while a payment is missing; null while all is well. */
export async function findDunning(ctx: Context): Promise<Dunning | null> {
  if (!ctx.services.stripe) return null
  const state = await findState(ctx)
  const graceEndsAt = state && graceEnd(state)
  if (!state || !graceEndsAt || !isRunning(state.status)) return null
  return { graceEndsAt, paused: standingOf(state, ctx.now).paused }
}
