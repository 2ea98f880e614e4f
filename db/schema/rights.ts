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

/** A formal request for everything that is held about a person: looked through by a member, then released as a file. */
export const accessCopies = hiring.table(
  'access_copies',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    askedBy: text('asked_by', { enum: ['candidate', 'member'] }).notNull(),
    message: text('message').notNull().default(''),
    /** When the request arrived: the month in which it has to be answered counts from here. */
    askedAt: moment('asked_at').notNull(),
    openedBy: uuid('opened_by'),
    /** What each part said when somebody had looked through it, as a hash, by the part's key. */
    looked: json<Record<string, string>>('looked').notNull(),
    releasedBy: uuid('released_by'),
    releasedAt: moment('released_at'),
    /** Scorecards that nobody may read yet when it was released. */
    unrevealed: integer('unrevealed').notNull().default(0),
    fileId: uuid('file_id'),
    readyAt: moment('ready_at'),
    expiresAt: moment('expires_at'),
    endedAt: moment('ended_at'),
    /** Closed without a copy. */
    closedBy: uuid('closed_by'),
    closedAt: moment('closed_at'),
    reason: text('reason').notNull().default(''),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('access_copies_candidate', t, t.candidateId, t.askedAt),
    tenantIndex('access_copies_asked', t, t.askedAt, t.id),
    uniqueIndex('access_copies_open')
      .on(t.orgId, t.candidateId)
      .where(sql`${t.releasedAt} is null and ${t.closedAt} is null`),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.openedBy, () => members),
    belongsTo(t, t.releasedBy, () => members),
    belongsTo(t, t.closedBy, () => members),
    belongsTo(t, t.fileId, () => files),
    check('access_copies_asked_by', sql`${t.askedBy} in ('candidate','member')`),
    check('access_copies_one_end', sql`${t.releasedAt} is null or ${t.closedAt} is null`),
  ],
)

/** What was decided about one record of a formal request; once it is released, everything the copy says. */
export const accessPassages = hiring.table(
  'access_passages',
  {
    ...tenant(),
    copyId: uuid('copy_id').notNull(),
    position: integer('position').notNull(),
    /** `schema.table:id` of the record. */
    source: text('source').notNull(),
    heading: text('heading').notNull(),
    /** What the record said when it was decided about, as a hash. */
    shown: text('shown').notNull(),
    choice: text('choice', { enum: ['include', 'redact', 'leave-out'] }).notNull(),
    text: text('text').notNull().default(''),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('access_passages_source', t, t.copyId, t.source),
    belongsTo(t, t.copyId, () => accessCopies),
    check('access_passages_choice', sql`${t.choice} in ('include','redact','leave-out')`),
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
