import { integer, text, uuid } from 'drizzle-orm/pg-core'
import { accounts, members } from './accounts.ts'
import { belongsTo, moment, tenant, tenantKey, tenantUnique } from './columns.ts'

/** Append-only: an organisation's own words for a mail, version by version; the last counts. */
export const mailTemplates = accounts.table(
  'mail_templates',
  {
    ...tenant(),
    /** Which mail: the name of its file in `templates/mail`. */
    mail: text('mail').notNull(),
    number: integer('number').notNull(),
    /** Null where they went back to the words that come with the product. */
    source: text('source'),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: moment('written_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('mail_templates_number', t, t.mail, t.number),
    belongsTo(t, t.writtenBy, () => members),
  ],
)
