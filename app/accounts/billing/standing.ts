import type { Plan, Standing } from './entitlements.ts'

const day = 24 * 60 * 60 * 1000

/** How long everything goes on while a payment is missing. */
export const graceDays = 14

/** What is known of a subscription, as last fetched from Stripe. */
export type Subscription = {
  plan: Exclude<Plan, 'everything'>
  status: string
  unpaidSince: Date | null
}

const running = ['trialing', 'active', 'past_due', 'unpaid']

/** Whether a subscription in this state of Stripe's goes on. */
export const isRunning = (status: string): boolean => running.includes(status)

/** When new things stop because an invoice is not paid; null while all are. */
export const graceEnd = ({ unpaidSince }: Pick<Subscription, 'unpaidSince'>): Date | null =>
  unpaidSince && new Date(unpaidSince.getTime() + graceDays * day)

/**
 * Where a subscription puts its organisation. One that has ended, or never began, leaves the Free plan; one that is
 * not paid keeps its plan, and after the grace only what is new waits.
 */
export function standingOf(subscription: Subscription | null, now: Date): Standing {
  if (!subscription || !isRunning(subscription.status)) return { plan: 'free', paused: false }
  const { plan, status } = subscription
  const owes = status === 'past_due' || status === 'unpaid'
  const end = owes ? graceEnd(subscription) : null
  return { plan, paused: end !== null && end <= now }
}
