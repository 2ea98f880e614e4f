import type { Sentences } from '#app/accounts/audit/listing/sentences.ts'
import { planNames } from './entitlements.ts'
import type { Plan } from './entitlements.ts'

const planName = (plan: unknown) => planNames[plan as Plan] ?? String(plan)

export const billingSentences: Sentences = {
  'subscription.changed': ({ data }) =>
    `Stripe says the subscription is ${String(data.status).replaceAll('_', ' ')}: ${planName(data.plan)}, ${data.seats} ${data.seats === 1 ? 'seat' : 'seats'}`,
  'subscription.trial-started': ({ actor }) => `${actor} started the trial of the Team plan`,
  'subscription.plan-chosen': ({ actor, data }) => `${actor} chose the ${planName(data.plan)} plan`,
  'subscription.tax-number-added': ({ actor }) => `${actor} added a tax number`,
  'subscription.tax-number-removed': ({ actor }) => `${actor} removed a tax number`,
}
