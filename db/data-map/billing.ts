import { customers, stripeEvents, subscriptionStates } from '#db/schema/billing.ts'
import { fact } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const billingMap: readonly TableEntry[] = [
  mapped(
    customers,
    { purpose: 'billing', retention: 'organisation', export: 'never' },
    {
      orgId: fact,
      customerId: fact,
      trialStartedAt: fact,
      createdAt: fact,
      version: fact,
    },
  ),
  mapped(
    stripeEvents,
    { purpose: 'billing', retention: 'organisation', export: 'never' },
    {
      id: fact,
      type: fact,
      orgOfEvent: fact,
      happenedAt: fact,
      receivedAt: fact,
    },
  ),
  mapped(
    subscriptionStates,
    { purpose: 'billing', retention: 'organisation', export: 'never' },
    {
      orgId: fact,
      id: fact,
      number: fact,
      subscriptionId: fact,
      plan: fact,
      status: fact,
      seats: fact,
      trialEndsAt: fact,
      periodEndsAt: fact,
      endsAt: fact,
      unpaidSince: fact,
      fetchedAt: fact,
    },
  ),
]
