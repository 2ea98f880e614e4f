import { sql } from 'drizzle-orm'
import { check, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { accounts, organisations } from './accounts.ts'
import { moment, tenant, tenantKey, tenantUnique } from './columns.ts'

/** Whom Stripe charges for which organisation: found by either name, as an event of Stripe's knows only its own. */
export const customers = accounts.table('customers', {
  orgId: uuid('org_id')
    .primaryKey()
    .references(() => organisations.id, { onDelete: 'cascade' }),
  customerId: text('customer_id').notNull().unique(),
  /** A trial is given once. */
  trialStartedAt: moment('trial_started_at'),
  createdAt: moment('created_at').notNull(),
  /** Counts what was fetched from Stripe, so that an older answer never replaces a newer one. */
  version: integer('version').notNull().default(0),
})

/** What Stripe has told us happened, each once; what it means is asked of Stripe. */
export const stripeEvents = accounts.table(
  'stripe_events',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    /** Null for a customer who is none of ours. */
    orgOfEvent: uuid('org_of_event').references(() => organisations.id, { onDelete: 'cascade' }),
    happenedAt: moment('happened_at').notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (t) => [
    index('stripe_events_received').on(t.receivedAt),
    index('stripe_events_org').on(t.orgOfEvent),
  ],
)

export const planValues = ['free', 'team', 'business'] as const

/** Append-only: every state of the subscription that was fetched and differs from the one before; the last is true. */
export const subscriptionStates = accounts.table(
  'subscription_states',
  {
    ...tenant(),
    number: integer('number').notNull(),
    /** Null while there is none. */
    subscriptionId: text('subscription_id'),
    plan: text('plan', { enum: planValues }).notNull(),
    /** In Stripe's words; `none` before the first one. */
    status: text('status').notNull(),
    seats: integer('seats').notNull(),
    trialEndsAt: moment('trial_ends_at'),
    periodEndsAt: moment('period_ends_at'),
    /** When it ends by request; null while it goes on. */
    endsAt: moment('ends_at'),
    /** When the invoice that is not paid was made out; null while all are. */
    unpaidSince: moment('unpaid_since'),
    fetchedAt: moment('fetched_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('subscription_states_number', t, t.number),
    check('subscription_states_plan', sql`${t.plan} in ('free','team','business')`),
    check('subscription_states_seats', sql`${t.seats} >= 0`),
  ],
)
