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
