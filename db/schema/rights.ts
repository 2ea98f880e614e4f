import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { candidates } from './candidates.ts'
import {
  belongsTo,
  json,
  moment,
  rowVersion,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
} from './columns.ts'
import { files } from './files.ts'
import { hiring } from './openings.ts'

/** Somebody is to be forgotten: asked for, perhaps held back by a duty to keep, then carried out by a job. */
export const erasures = hiring.table(
  'erasures',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    askedBy: text('asked_by', { enum: ['candidate', 'member', 'retention'] }).notNull(),
    memberId: uuid('member_id'),
    askedAt: moment('asked_at').notNull(),
    /** Until then a legal duty keeps the record, which nobody works with any more; null where none does. */
    keepUntil: moment('keep_until'),
    /** Keys of the rules, or `hold`, that keep it. */
    keptBy: json<string[]>('kept_by').notNull(),
    startedAt: moment('started_at'),
    doneAt: moment('done_at'),
    /** Taken back before it began. */
    withdrawnAt: moment('withdrawn_at'),
    rows: integer('rows').notNull().default(0),
    /** Places where a name that others share was left standing. */
    leftStanding: integer('left_standing').notNull().default(0),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('erasures_candidate', t, t.candidateId, t.askedAt),
    uniqueIndex('erasures_open')
      .on(t.orgId, t.candidateId)
      .where(sql`${t.doneAt} is null and ${t.withdrawnAt} is null`),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.memberId, () => members),
    check('erasures_asked_by', sql`${t.askedBy} in ('candidate','member','retention')`),
  ],
)

/** A candidate's copy of what is theirs, made by a job; the file goes when it has expired. */
export const candidateDownloads = hiring.table(
  'candidate_downloads',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    askedAt: moment('asked_at').notNull(),
    fileId: uuid('file_id'),
    readyAt: moment('ready_at'),
    expiresAt: moment('expires_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('candidate_downloads_candidate', t, t.candidateId, t.askedAt),
    index('candidate_downloads_expiry')
      .on(t.orgId, t.expiresAt)
      .where(sql`${t.endedAt} is null`),
    uniqueIndex('candidate_downloads_open')
      .on(t.orgId, t.candidateId)
      .where(sql`${t.endedAt} is null`),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.fileId, () => files),
  ],
)

/** A formal request for everything that is held about a person: one member prepares the copy, another releases it. */
export const accessCopies = hiring.table(
  'access_copies',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    askedBy: text('asked_by', { enum: ['candidate', 'member'] }).notNull(),
    message: text('message').notNull().default(''),
    askedAt: moment('asked_at').notNull(),
    /** Names of others that are struck out wherever they stand. */
    strikes: json<string[]>('strikes').notNull(),
    preparedBy: uuid('prepared_by'),
    preparedAt: moment('prepared_at'),
    releasedBy: uuid('released_by'),
    releasedAt: moment('released_at'),
    fileId: uuid('file_id'),
    readyAt: moment('ready_at'),
    withdrawnAt: moment('withdrawn_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('access_copies_candidate', t, t.candidateId, t.askedAt),
    tenantIndex('access_copies_asked', t, t.askedAt, t.id),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.preparedBy, () => members),
    belongsTo(t, t.releasedBy, () => members),
    belongsTo(t, t.fileId, () => files),
    check('access_copies_asked_by', sql`${t.askedBy} in ('candidate','member')`),
    check(
      'access_copies_second_look',
      sql`${t.releasedBy} is null or ${t.releasedBy} <> ${t.preparedBy}`,
    ),
  ],
)

/** One passage of an access copy as it stood when the copy was prepared. */
export const accessPassages = hiring.table(
  'access_passages',
  {
    ...tenant(),
    copyId: uuid('copy_id').notNull(),
    position: integer('position').notNull(),
    source: text('source').notNull(),
    heading: text('heading').notNull(),
    text: text('text').notNull(),
    leftOut: boolean('left_out').notNull().default(false),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('access_passages_position', t, t.copyId, t.position),
    belongsTo(t, t.copyId, () => accessCopies),
  ],
)

/** Whoever is under a hold is neither erased nor anonymised until it is released. */
export const legalHolds = hiring.table(
  'legal_holds',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    reason: text('reason').notNull(),
    placedBy: uuid('placed_by').notNull(),
    placedAt: moment('placed_at').notNull(),
    releasedBy: uuid('released_by'),
    releasedAt: moment('released_at'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('legal_holds_open')
      .on(t.orgId, t.candidateId)
      .where(sql`${t.releasedAt} is null`),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.placedBy, () => members),
    belongsTo(t, t.releasedBy, () => members),
  ],
)

/** What the organisation says instead of a rule's own figures; null takes the rule's. Months. */
export type StoredOwnRule = {
  keepMonths: number | null
  deleteMonths: number | null
  reason: string
}

/** How long candidates are kept: one row for each organisation. */
export const retentionSettings = hiring.table(
  'retention_settings',
  {
    ...tenant(),
    /** Rules that hold beside those of the places where the openings are. */
    always: json<string[]>('always_rules').notNull(),
    own: json<Record<string, StoredOwnRule>>('own_rules').notNull(),
    /** What is due is erased every day without a click. */
    automatic: boolean('automatic').notNull().default(false),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('retention_settings_org', t),
    belongsTo(t, t.changedBy, () => members),
  ],
)
