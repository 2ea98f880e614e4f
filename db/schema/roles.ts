import { integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { belongsTo, json, moment, tenant, tenantKey, tenantUnique } from './columns.ts'

export const roles = pgSchema('roles')

/** An organisation's own copy of a role card from the library. */
export const roleCards = roles.table(
  'role_cards',
  {
    ...tenant(),
    key: text('key').notNull(),
    libraryKey: text('library_key').notNull(),
    name: text('name').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('role_cards_key', t, t.key),
    belongsTo(t, t.createdBy, () => members),
  ],
)

/** Append-only: an edit of a role card is a new version. */
export const roleCardVersions = roles.table(
  'role_card_versions',
  {
    ...tenant(),
    cardId: uuid('card_id').notNull(),
    number: integer('number').notNull(),
    content: json<Record<string, unknown>>('content').notNull(),
    reason: text('reason').notNull(),
    authorId: uuid('author_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('role_card_versions_number', t, t.cardId, t.number),
    belongsTo(t, t.cardId, () => roleCards),
    belongsTo(t, t.authorId, () => members),
  ],
)
