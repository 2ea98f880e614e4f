import { sql } from 'drizzle-orm'
import { index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts, members } from './accounts.ts'
import { belongsTo, json, moment, tenant, tenantIndex, tenantKey } from './columns.ts'
import { files } from './files.ts'

/** A copy of everything the organisation has, made by a job. */
export const exports = accounts.table(
  'exports',
  {
    ...tenant(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    fileId: uuid('file_id'),
    /** Under which id the try at hand stores its bytes, so that they are found again if it is cut short. */
    attempt: uuid('attempt'),
    /** What members could not read on any page yet and is not in it. */
    leftOut: json<{ table: string; id: string; why: string }[]>('left_out').notNull(),
    rows: integer('rows').notNull().default(0),
    /** How many people had been erased, or struck out of texts later on, when the tables were read. */
    erasures: integer('erasures').notNull().default(0),
    readyAt: moment('ready_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('exports_asked', t, t.askedAt, t.id),
    uniqueIndex('exports_open')
      .on(t.orgId)
      .where(sql`${t.readyAt} is null and ${t.endedAt} is null`),
    belongsTo(t, t.askedBy, () => members),
    belongsTo(t, t.fileId, () => files),
  ],
)

/** An export that is put into this organisation. */
export const imports = accounts.table(
  'imports',
  {
    ...tenant(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    fileName: text('file_name').notNull(),
    fileId: uuid('file_id'),
    rows: integer('rows').notNull().default(0),
    problem: text('problem').notNull().default(''),
    endedAt: moment('ended_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('imports_asked', t, t.askedAt, t.id),
    uniqueIndex('imports_open')
      .on(t.orgId)
      .where(sql`${t.endedAt} is null`),
    belongsTo(t, t.askedBy, () => members),
    belongsTo(t, t.fileId, () => files),
  ],
)

/** The organisation is to be deleted once a time for second thoughts has passed. */
export const deletions = accounts.table(
  'deletions',
  {
    ...tenant(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    dueAt: moment('due_at').notNull(),
    startedAt: moment('started_at'),
    cancelledBy: uuid('cancelled_by'),
    cancelledAt: moment('cancelled_at'),
  },
  (t) => [
    tenantKey(t),
    index('deletions_due').on(t.orgId, t.dueAt),
    uniqueIndex('deletions_open')
      .on(t.orgId)
      .where(sql`${t.cancelledAt} is null`),
    belongsTo(t, t.askedBy, () => members),
    belongsTo(t, t.cancelledBy, () => members),
  ],
)
