import { index, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { json, moment, tenant, tenantKey, tenantUnique } from './columns.ts'

export const queue = pgSchema('queue')

/** Side effects to come, written in the business transaction. The application may only insert; jobs deliver. */
export const outbox = queue.table(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    orgId: uuid('org_id'),
    kind: text('kind').notNull(),
    key: text('key').notNull().unique(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    createdAt: moment('created_at').notNull(),
    availableAt: moment('available_at').notNull(),
    sentAt: moment('sent_at'),
    doneAt: moment('done_at'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    parkedAt: moment('parked_at'),
  },
  (t) => [
    index('outbox_waiting').on(t.sentAt, t.availableAt),
    index('outbox_org').on(t.orgId, t.createdAt),
  ],
)

/** Mail that was handed over, or that the local outbox shows when no mail server is configured. */
export const mails = queue.table(
  'mails',
  {
    id: uuid('id').primaryKey(),
    orgId: uuid('org_id'),
    key: text('key').notNull().unique(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text'),
    /** The calendar part, where the mail has one. */
    calendar: text('calendar'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (t) => [index('mails_created').on(t.createdAt)],
)

/** When each recurring work was last taken up, so that one process at a time does. */
export const turns = queue.table('turns', {
  name: text('name').primaryKey(),
  takenAt: moment('taken_at').notNull(),
})

/** The first answer to an unsafe request, so that the same request is never carried out twice. */
export const answers = queue.table(
  'answers',
  {
    ...tenant(),
    key: text('key').notNull(),
    actorId: text('actor_id').notNull(),
    path: text('path').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    location: text('location'),
    body: text('body'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [tenantKey(t), tenantUnique('answers_key', t, t.key)],
)
