import type { Stripe } from 'stripe'
import type { StripeAccount } from '#app/http/application.ts'
import { isRunning } from '#app/accounts/billing/standing.ts'
import type { Subscription } from '#app/accounts/billing/standing.ts'

/** Everything that is kept of a subscription. */
export type FetchedState = Subscription & {
  subscriptionId: string | null
  seats: number
  trialEndsAt: Date | null
  periodEndsAt: Date | null
  endsAt: Date | null
}

export type Fetched = { state: FetchedState; trialStartedAt: Date | null }

const nothing: FetchedState = {
  subscriptionId: null,
  plan: 'free',
  status: 'none',
  seats: 0,
  trialEndsAt: null,
  periodEndsAt: null,
  endsAt: null,
  unpaidSince: null,
}

/** What is true at Stripe now, whatever was heard of it and in which order. */
export async function fetchState(
  stripe: Stripe,
  { prices }: Pick<StripeAccount, 'prices'>,
  customer: string,
): Promise<Fetched> {
  const { data: all } = await stripe.subscriptions.list({ customer, status: 'all', limit: 100 })
  const trials = all.flatMap(({ trial_start: start }) => start ?? [])
  const trialStartedAt = trials.length > 0 ? moment(Math.min(...trials)) : null
  const subscription = theOneThatCounts(all)
  if (!subscription) return { state: nothing, trialStartedAt }
  const unpaidSince = await oldestUnpaid(stripe, subscription)
  return { state: stateOf(subscription, prices, unpaidSince), trialStartedAt }
}

/** Of those that run the newest, else of those that ran. */
export function theOneThatCounts(all: Stripe.Subscription[]): Stripe.Subscription | undefined {
  const newestFirst = all.toSorted((a, b) => b.created - a.created || b.id.localeCompare(a.id))
  return newestFirst.find(({ status }) => isRunning(status)) ?? newestFirst[0]
}

async function oldestUnpaid(stripe: Stripe, { id, customer, status }: Stripe.Subscription) {
  if (status !== 'past_due' && status !== 'unpaid') return null
  const { data: open } = await stripe.invoices.list({
    customer: idOf(customer),
    subscription: id,
    status: 'open',
    limit: 100,
  })
  return open.length > 0 ? moment(Math.min(...open.map(({ created }) => created))) : null
}

function stateOf(
  subscription: Stripe.Subscription,
  prices: StripeAccount['prices'],
  unpaidSince: Date | null,
): FetchedState {
  const { id, status, items, trial_end: trialEnd, cancel_at: cancelAt } = subscription
  const [item] = items.data
  return {
    subscriptionId: id,
    plan: planOf(item?.price, prices),
    status,
    seats: item?.quantity ?? 0,
    trialEndsAt: status === 'trialing' ? moment(trialEnd) : null,
    periodEndsAt: moment(item?.current_period_end),
    endsAt: isRunning(status) ? moment(cancelAt) : null,
    unpaidSince,
  }
}

/** A price that the operator has replaced says its plan itself; whoever pays one we do not know is not locked out. */
function planOf(price: Stripe.Price | undefined, prices: StripeAccount['prices']) {
  const isBusiness = price?.id === prices.business || price?.metadata.plan === 'business'
  return isBusiness ? 'business' : 'team'
}

const moment = (seconds: number | null | undefined) =>
  typeof seconds === 'number' ? new Date(seconds * 1000) : null

const idOf = (thing: string | { id: string }) => (typeof thing === 'string' ? thing : thing.id)
