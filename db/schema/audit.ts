import { sql } from 'drizzle-orm'
import { bigint, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { json, moment, tenant, tenantIndex, tenantKey, tenantUnique } from './columns.ts'

export const audit = pgSchema('audit')

/** Append-only. Holds ids, counts and salted hashes; names and free text live in erasable rows. */
export const events = audit.table(
  'events',
  {
    ...tenant(),
    sequence: bigint('sequence', { mode: 'number' }).generatedAlwaysAsIdentity(),
    transaction: bigint('transaction', { mode: 'number' })
      .notNull()
      .default(sql`(pg_current_xact_id()::text)::bigint`),
    at: moment('at').notNull(),
    actorKind: text('actor_kind', { enum: ['member', 'candidate', 'system'] }).notNull(),
    actorId: uuid('actor_id'),
    verb: text('verb').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    data: json<Record<string, string | number | boolean | null | string[]>>('data').notNull(),
    /** Keyed hash of the event itself: nobody without the application's secret can add or change one unseen. */
    mac: text('mac').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('events_order', t, t.transaction, t.sequence),
    tenantIndex('events_at', t, t.at, t.id),
    tenantIndex('events_subject', t, t.subjectId),
  ],
)

/** Append-only chain over the events of one organisation: `mac` covers the event and the mac before it. */
export const seals = audit.table(
  'seals',
  {
    ...tenant(),
    eventId: uuid('event_id').notNull(),
    position: bigint('position', { mode: 'number' }).notNull(),
    mac: text('mac').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('seals_position', t, t.position),
    tenantUnique('seals_event', t, t.eventId),
  ],
)
