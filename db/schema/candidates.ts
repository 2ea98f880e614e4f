import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import {
  belongsTo,
  json,
  moment,
  rowVersion,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
  tsvector,
} from './columns.ts'
import { files } from './files.ts'
import { hiring, openings, stages } from './openings.ts'

export const candidates = hiring.table(
  'candidates',
  {
    ...tenant(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** The mailbox in one spelling, so that the same person is found again. */
    mailbox: text('mailbox').notNull(),
    phone: text('phone').notNull().default(''),
    location: text('location').notNull().default(''),
    links: json<string[]>('links').notNull(),
    timeZone: text('time_zone').notNull().default('UTC'),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
    words: tsvector('words').generatedAlwaysAs(
      sql`to_tsvector('simple', "name" || ' ' || "email")`,
    ),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('candidates_mailbox', t, t.mailbox),
    tenantIndex('candidates_name', t, t.name, t.id),
  ],
)

/** One person in one opening. */
export const candidacies = hiring.table(
  'candidacies',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    candidateId: uuid('candidate_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    source: text('source', {
      enum: ['careers', 'referral', 'sourced', 'import', 'agency', 'other'],
    }).notNull(),
    sourceDetail: text('source_detail').notNull().default(''),
    referredBy: uuid('referred_by'),
    coverNote: text('cover_note').notNull().default(''),
    appliedAt: moment('applied_at').notNull(),
    movedAt: moment('moved_at').notNull(),
    /** When the candidate last heard from the team. */
    answeredAt: moment('answered_at'),
    /** Sent from the public page in the name of somebody who is known, who has not said yet that it is theirs. */
    unconfirmed: boolean('unconfirmed').notNull().default(false),
    /** When they said that they did not send it; it stays unconfirmed. */
    deniedAt: moment('denied_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('candidacies_once', t, t.openingId, t.candidateId),
    tenantIndex('candidacies_stage', t, t.openingId, t.stageId, t.appliedAt, t.id),
    tenantIndex('candidacies_applied', t, t.openingId, t.appliedAt, t.id),
    tenantIndex('candidacies_candidate', t, t.candidateId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.stageId, () => stages),
    belongsTo(t, t.referredBy, () => members),
    check(
      'candidacies_source',
      sql`${t.source} in ('careers','referral','sourced','import','agency','other')`,
    ),
  ],
)

/** Append-only. */
export const candidacyMoves = hiring.table(
  'candidacy_moves',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    fromStageId: uuid('from_stage_id').notNull(),
    toStageId: uuid('to_stage_id').notNull(),
    byId: uuid('by_id'),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('candidacy_moves_candidacy', t, t.candidacyId, t.at),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.fromStageId, () => stages),
    belongsTo(t, t.toStageId, () => stages),
  ],
)

/** How a candidacy ended. Taking an ending back sets `undoneAt`; one ending at most is in force. */
export const candidacyEndings = hiring.table(
  'candidacy_endings',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    outcome: text('outcome', { enum: ['rejected', 'withdrawn', 'hired'] }).notNull(),
    reason: text('reason').notNull().default(''),
    byId: uuid('by_id'),
    at: moment('at').notNull(),
    undoneAt: moment('undone_at'),
  },
  (t) => [
    tenantKey(t),
    index('candidacy_endings_candidacy')
      .on(t.orgId, t.candidacyId)
      .where(sql`${t.undoneAt} is null`),
    belongsTo(t, t.candidacyId, () => candidacies),
    check('candidacy_endings_outcome', sql`${t.outcome} in ('rejected','withdrawn','hired')`),
  ],
)

/** The privacy notice a candidate agreed to. */
export const consents = hiring.table(
  'consents',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    notice: text('notice').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('consents_candidacy', t, t.candidacyId),
    belongsTo(t, t.candidacyId, () => candidacies),
  ],
)

export const resumes = hiring.table(
  'resumes',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    fileId: uuid('file_id').notNull(),
    kind: text('kind', { enum: ['resume', 'work-sample'] })
      .notNull()
      .default('resume'),
    status: text('status', { enum: ['waiting', 'read', 'unreadable'] }).notNull(),
    problem: text('problem').notNull().default(''),
    text: text('text').notNull().default(''),
    /** Sent in the name of somebody who is known, who has not said yet that it is theirs. */
    unconfirmed: boolean('unconfirmed').notNull().default(false),
    /** When they said that they did not send it; it stays unconfirmed. */
    deniedAt: moment('denied_at'),
    createdAt: moment('created_at').notNull(),
    words: tsvector('words').generatedAlwaysAs(sql`to_tsvector('simple', left("text", 200000))`),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('resumes_candidacy', t, t.candidacyId),
    tenantIndex('resumes_candidate', t, t.candidateId),
    belongsTo(t, t.candidateId, () => candidates),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.fileId, () => files),
    check('resumes_kind', sql`${t.kind} in ('resume','work-sample')`),
    check('resumes_status', sql`${t.status} in ('waiting','read','unreadable')`),
  ],
)

export const notes = hiring.table(
  'notes',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    authorId: uuid('author_id').notNull(),
    text: text('text').notNull(),
    at: moment('at').notNull(),
    version: rowVersion(),
    words: tsvector('words').generatedAlwaysAs(sql`to_tsvector('simple', "text")`),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('notes_candidacy', t, t.candidacyId, t.at),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.authorId, () => members),
  ],
)

export const tags = hiring.table(
  'tags',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    label: text('label').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('tags_once', t, t.candidacyId, t.label),
    tenantIndex('tags_label', t, t.label),
    belongsTo(t, t.candidacyId, () => candidacies),
  ],
)

/** The thread between the hiring team and a candidate. */
export const messages = hiring.table(
  'messages',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    /** `other` wrote by mail from an address that is not the candidate's: for the team to judge, not for the thread. */
    sender: text('sender', { enum: ['team', 'candidate', 'other'] }).notNull(),
    authorId: uuid('author_id'),
    subject: text('subject').notNull().default(''),
    text: text('text').notNull(),
    at: moment('at').notNull(),
    via: text('via', { enum: ['portal', 'mail'] })
      .notNull()
      .default('portal'),
    /** The address of `other`. */
    fromAddress: text('from_address').notNull().default(''),
    /** Came through the public form in the name of somebody known, who has not said yet that it is theirs. */
    unconfirmed: boolean('unconfirmed').notNull().default(false),
    /** When they said that they did not send it; it stays unconfirmed. */
    deniedAt: moment('denied_at'),
    /** Why it is not taken for the word of whose mailbox it should come from: another address, or nothing proves it. */
    doubt: text('doubt', { enum: ['address', 'sender'] }),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('messages_candidacy', t, t.candidacyId, t.at),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.authorId, () => members),
    check('messages_sender', sql`${t.sender} in ('team','candidate','other')`),
    check('messages_doubt', sql`${t.doubt} in ('address','sender')`),
    check('messages_via', sql`${t.via} in ('portal','mail')`),
  ],
)

/** A way into the portal sent by mail. Opening it only offers to sign in; it is consumed by POST. */
export const portalLinks = hiring.table(
  'portal_links',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    consumedAt: moment('consumed_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('portal_links_token', t, t.tokenHash),
    tenantIndex('portal_links_candidate', t, t.candidateId, t.createdAt),
    belongsTo(t, t.candidateId, () => candidates),
  ],
)

export const portalSessions = hiring.table(
  'portal_sessions',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('portal_sessions_token', t, t.tokenHash),
    tenantIndex('portal_sessions_candidate', t, t.candidateId),
    belongsTo(t, t.candidateId, () => candidates),
  ],
)

/** A CSV of candidates: first checked, then carried out once. */
export const candidateImports = hiring.table(
  'candidate_imports',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    byId: uuid('by_id').notNull(),
    name: text('name').notNull(),
    rows: json<Record<string, string>[]>('rows').notNull(),
    problems: json<{ row: number; reason: string }[]>('problems').notNull(),
    createdAt: moment('created_at').notNull(),
    carriedOutAt: moment('carried_out_at'),
    added: integer('added').notNull().default(0),
    notify: boolean('notify').notNull().default(false),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('candidate_imports_opening', t, t.openingId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.byId, () => members),
  ],
)
