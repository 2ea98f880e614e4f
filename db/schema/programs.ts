import { sql } from 'drizzle-orm'
import { check, integer } from 'drizzle-orm/pg-core'
import { accounts, members } from './accounts.ts'
import {
  belongsTo,
  json,
  moment,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
  text,
  uuid,
} from './columns.ts'
import { queue } from './queue.ts'

/** A member's key for programs. What it opens is the member's own, and less where its scopes say so. */
export const apiKeys = accounts.table(
  'api_keys',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The last letters of the key, to tell it from others. */
    ending: text('ending').notNull(),
    scopes: json<string[]>('scopes').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
    /** Noted now and then and not with every request. */
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('api_keys_token', t, t.tokenHash),
    tenantIndex('api_keys_member', t, t.memberId),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** An address of another program that is told what happens here. */
export const hooks = queue.table(
  'webhooks',
  {
    ...tenant(),
    url: text('url').notNull(),
    types: json<string[]>('types').notNull(),
    secret: text('secret').notNull(),
    /** Signs beside the new one for a while. */
    previousSecret: text('previous_secret'),
    previousUntil: moment('previous_until'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    disabledAt: moment('disabled_at'),
  },
  (t) => [tenantKey(t), belongsTo(t, t.createdBy, () => members)],
)

/** One message to one address, and how it was taken. */
export const hookDeliveries = queue.table(
  'webhook_deliveries',
  {
    ...tenant(),
    hookId: uuid('hook_id').notNull(),
    type: text('type').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    state: text('state', { enum: ['waiting', 'delivered', 'failed'] })
      .notNull()
      .default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    status: integer('status'),
    problem: text('problem').notNull().default(''),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('webhook_deliveries_hook', t, t.hookId, t.createdAt),
    tenantIndex('webhook_deliveries_created', t, t.createdAt),
    belongsTo(t, t.hookId, () => hooks),
    check('webhook_deliveries_state', sql`${t.state} in ('waiting','delivered','failed')`),
  ],
)
