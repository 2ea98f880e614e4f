import { integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { moment, tenant, tenantKey } from './columns.ts'

export const filesSchema = pgSchema('files')

/** A stored file; the bytes lie in the file storage under `storageKey`. */
export const files = filesSchema.table(
  'files',
  {
    ...tenant(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [tenantKey(t)],
)
