import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

/** `everything` is what an installation without Stripe gives to everybody. */
export type Plan = 'free' | 'team' | 'business' | 'everything'

/** What is counted, and what a plan either has or has not. */
export type Feature = 'openings' | 'use-cases' | 'seats' | 'sso' | 'api'

/** Where an organisation stands: its plan, and whether a payment has been missing for so long that nothing new begins. */
export type Standing = { plan: Plan; paused: boolean }

export const planNames: Record<Plan, string> = {
  free: 'Free',
  team: 'Team',
  business: 'Business',
  everything: 'Everything',
}

const unlimited = Number.POSITIVE_INFINITY

/** How many of each a plan allows at once. */
const table: Record<Plan, Record<Feature, number>> = {
  free: { openings: 1, 'use-cases': 5, seats: unlimited, sso: 0, api: 0 },
  team: { openings: unlimited, 'use-cases': unlimited, seats: unlimited, sso: 0, api: 0 },
  business: {
    openings: unlimited,
    'use-cases': unlimited,
    seats: unlimited,
    sso: unlimited,
    api: unlimited,
  },
  everything: {
    openings: unlimited,
    'use-cases': unlimited,
    seats: unlimited,
    sso: unlimited,
    api: unlimited,
  },
}

/** What a plan allows of something at once; `Infinity` for as many as wanted, 0 for none. */
export const limitOf = (plan: Plan, feature: Feature): number => table[plan][feature]

const whereTo = 'An owner or admin can choose another plan under Settings, Billing.'

const overLimit: Record<Feature, string> = {
  openings: `The Free plan has one opening at a time. Close the one you have, or move on: ${whereTo}`,
  'use-cases': `The Free plan has five use cases that are not retired. ${whereTo}`,
  seats: `Your plan has no more seats. ${whereTo}`,
  sso: `Signing in through your own identity provider is part of the Business plan. ${whereTo}`,
  api: `Keys for programs are part of the Business plan. ${whereTo}`,
}

/** What adds something new waits while a payment is missing; what stands already goes on. */
const addsSomething: readonly Feature[] = ['openings', 'use-cases', 'seats']

const pausedReason =
  'The last payment has not gone through, so nothing new can be added for now. Everything here can ' +
  'still be read, changed and exported. An owner or admin can pay under Settings, Billing.'

/** Whether one more of this can be had, beside those `used` already; if not, why, and what helps. */
export function entitlement({ plan, paused }: Standing, feature: Feature, used = 0): Verdict {
  if (paused && addsSomething.includes(feature)) return refused(pausedReason)
  return used < limitOf(plan, feature) ? allowed : refused(overLimit[feature])
}
