import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
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
} from './columns.ts'

export const writing = pgSchema('writing')

/** A PRD or a PR-FAQ; what it is about lives on another floor, so the subject is a type and an id. */
export const documents = writing.table(
  'documents',
  {
    ...tenant(),
    kind: text('kind', { enum: ['prd', 'pr-faq'] }).notNull(),
    title: text('title').notNull(),
    subjectType: text('subject_type', { enum: ['use-case'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** As the subject was called when the document was made. */
    subjectTitle: text('subject_title').notNull(),
    ownerId: uuid('owner_id').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When anything in it was last written. */
    changedAt: moment('changed_at').notNull(),
    archivedBy: uuid('archived_by'),
    archivedAt: moment('archived_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('documents_changed', t, t.changedAt, t.id),
    tenantIndex('documents_subject', t, t.subjectType, t.subjectId),
    belongsTo(t, t.ownerId, () => members),
    belongsTo(t, t.createdBy, () => members),
    belongsTo(t, t.archivedBy, () => members),
    check('documents_kind', sql`${t.kind} in ('prd','pr-faq')`),
    check('documents_subject_type', sql`${t.subjectType} in ('use-case')`),
  ],
)

export const documentSections = writing.table(
  'document_sections',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    guidance: text('guidance').notNull().default(''),
    body: text('body').notNull().default(''),
    /** What a person decided before anything was drafted, by the field's key. */
    judgement: json<Record<string, string>>('judgement').notNull(),
    ownerId: uuid('owner_id'),
    status: text('status', { enum: ['empty', 'drafted', 'accepted'] })
      .notNull()
      .default('empty'),
    /** Who wrote the words that stand there now. */
    writtenBy: text('written_by', { enum: ['person', 'template', 'model'] })
      .notNull()
      .default('person'),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('document_sections_key', t, t.documentId, t.key),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.ownerId, () => members),
    belongsTo(t, t.changedBy, () => members),
    check('document_sections_status', sql`${t.status} in ('empty','drafted','accepted')`),
    check('document_sections_written', sql`${t.writtenBy} in ('person','template','model')`),
  ],
)

/** Append-only: a section as it once stood; `number` is the version that its row had then. */
export const sectionVersions = writing.table(
  'section_versions',
  {
    ...tenant(),
    sectionId: uuid('section_id').notNull(),
    number: integer('number').notNull(),
    body: text('body').notNull(),
    judgement: json<Record<string, string>>('judgement').notNull(),
    writtenBy: text('written_by', { enum: ['person', 'template', 'model'] }).notNull(),
    /** Why it was kept, in words: “Restored from version 3”. */
    note: text('note').notNull().default(''),
    savedBy: uuid('saved_by').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('section_versions_number', t, t.sectionId, t.number),
    belongsTo(t, t.sectionId, () => documentSections),
    belongsTo(t, t.savedBy, () => members),
    check('section_versions_written', sql`${t.writtenBy} in ('person','template','model')`),
  ],
)

/** The frozen facts pack. A fact that was refreshed stays, retired, so that sentences resting on it can be told. */
export const documentFacts = writing.table(
  'document_facts',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    value: json<number | string>('value').notNull(),
    unit: text('unit').notNull(),
    text: text('text').notNull(),
    source: text('source').notNull(),
    confidence: text('confidence').notNull(),
    public: boolean('public').notNull().default(false),
    /** Of a derived fact: its arithmetic over other facts. */
    formula: text('formula'),
    frozenBy: uuid('frozen_by').notNull(),
    frozenAt: moment('frozen_at').notNull(),
    retiredAt: moment('retired_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('document_facts_document', t, t.documentId, t.retiredAt),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.frozenBy, () => members),
  ],
)

/** Append-only: how a sentence that no person typed came to be. */
export const passages = writing.table(
  'passages',
  {
    ...tenant(),
    sectionId: uuid('section_id').notNull(),
    sentence: text('sentence').notNull(),
    writtenBy: text('written_by', { enum: ['template', 'model'] }).notNull(),
    /** Of a model's sentence: prompt, the hash of its file, model, and the call in the ledger. */
    prompt: text('prompt'),
    promptHash: text('prompt_hash'),
    model: text('model'),
    callId: uuid('call_id'),
    cites: json<string[]>('cites').notNull(),
    factsHash: text('facts_hash').notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('passages_section', t, t.sectionId, t.madeAt),
    belongsTo(t, t.sectionId, () => documentSections),
    belongsTo(t, t.madeBy, () => members),
    check('passages_written', sql`${t.writtenBy} in ('template','model')`),
  ],
)

type Whole = { orgId: AnyPgColumn; id: AnyPgColumn }

/** On a passage of a section, on a section, or on the document; or a reply to such a one. */
export const documentComments = writing.table(
  'document_comments',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    sectionId: uuid('section_id'),
    /** The first comment of the thread this one replies to. */
    parentId: uuid('parent_id'),
    /** The words it is about, as they stood. */
    quote: text('quote').notNull().default(''),
    body: text('body').notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: moment('written_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('document_comments_document', t, t.documentId, t.writtenAt),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.sectionId, () => documentSections),
    belongsTo(t, t.parentId, (): Whole => documentComments),
    belongsTo(t, t.writtenBy, () => members),
  ],
)

/** A thread that is settled; reopening it takes the row away. */
export const commentResolutions = writing.table(
  'comment_resolutions',
  {
    ...tenant(),
    commentId: uuid('comment_id').notNull(),
    resolvedBy: uuid('resolved_by').notNull(),
    resolvedAt: moment('resolved_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('comment_resolutions_once', t, t.commentId),
    belongsTo(t, t.commentId, () => documentComments),
    belongsTo(t, t.resolvedBy, () => members),
  ],
)

/** Somebody who was asked by name in a comment; they may read that document from then on. */
export const commentMentions = writing.table(
  'comment_mentions',
  {
    ...tenant(),
    commentId: uuid('comment_id').notNull(),
    documentId: uuid('document_id').notNull(),
    memberId: uuid('member_id').notNull(),
    mentionedAt: moment('mentioned_at').notNull(),
    seenAt: moment('seen_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('comment_mentions_once', t, t.commentId, t.memberId),
    tenantIndex('comment_mentions_member', t, t.memberId, t.documentId),
    belongsTo(t, t.commentId, () => documentComments),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** Other words for a passage, which whoever edits the document takes or leaves. */
export const documentSuggestions = writing.table(
  'document_suggestions',
  {
    ...tenant(),
    sectionId: uuid('section_id').notNull(),
    quote: text('quote').notNull(),
    replacement: text('replacement').notNull(),
    reason: text('reason').notNull().default(''),
    suggestedBy: uuid('suggested_by').notNull(),
    suggestedAt: moment('suggested_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('document_suggestions_section', t, t.sectionId, t.suggestedAt),
    belongsTo(t, t.sectionId, () => documentSections),
    belongsTo(t, t.suggestedBy, () => members),
  ],
)

/** Append-only. */
export const suggestionVerdicts = writing.table(
  'suggestion_verdicts',
  {
    ...tenant(),
    suggestionId: uuid('suggestion_id').notNull(),
    verdict: text('verdict', { enum: ['accepted', 'declined'] }).notNull(),
    givenBy: uuid('given_by').notNull(),
    givenAt: moment('given_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('suggestion_verdicts_once', t, t.suggestionId),
    belongsTo(t, t.suggestionId, () => documentSuggestions),
    belongsTo(t, t.givenBy, () => members),
    check('suggestion_verdicts_verdict', sql`${t.verdict} in ('accepted','declined')`),
  ],
)

/** A member who is asked to approve for a team of stakeholders. */
export const approvalRequests = writing.table(
  'approval_requests',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    team: text('team').notNull(),
    memberId: uuid('member_id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('approval_requests_document', t, t.documentId, t.askedAt),
    tenantIndex('approval_requests_member', t, t.memberId, t.documentId),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.memberId, () => members),
    belongsTo(t, t.askedBy, () => members),
  ],
)

/** Append-only; the newest one of a request counts, as long as the words are still those it was given for. */
export const documentApprovals = writing.table(
  'document_approvals',
  {
    ...tenant(),
    requestId: uuid('request_id').notNull(),
    verdict: text('verdict', { enum: ['approved', 'changes'] }).notNull(),
    reason: text('reason').notNull().default(''),
    /** SHA-256 of title, sections and facts as they stood. */
    contentHash: text('content_hash').notNull(),
    givenBy: uuid('given_by').notNull(),
    givenAt: moment('given_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('document_approvals_request', t, t.requestId, t.givenAt),
    belongsTo(t, t.requestId, () => approvalRequests),
    belongsTo(t, t.givenBy, () => members),
    check('document_approvals_verdict', sql`${t.verdict} in ('approved','changes')`),
  ],
)

/** A meeting that begins with everybody reading in silence. */
export const readingSessions = writing.table(
  'reading_sessions',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    minutes: integer('minutes').notNull(),
    startedBy: uuid('started_by').notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('reading_sessions_document', t, t.documentId, t.startedAt),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.startedBy, () => members),
    check('reading_sessions_minutes', sql`${t.minutes} between 1 and 120`),
  ],
)

export const readingSessionReaders = writing.table(
  'reading_session_readers',
  {
    ...tenant(),
    sessionId: uuid('session_id').notNull(),
    memberId: uuid('member_id').notNull(),
    joinedAt: moment('joined_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('reading_session_readers_once', t, t.sessionId, t.memberId),
    belongsTo(t, t.sessionId, () => readingSessions),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** Append-only: what was decided about the document's plan, and why. */
export const documentDecisions = writing.table(
  'document_decisions',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    outcome: text('outcome', { enum: ['go', 'change', 'stop'] }).notNull(),
    decision: text('decision').notNull(),
    reason: text('reason').notNull(),
    contentHash: text('content_hash').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: moment('decided_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('document_decisions_document', t, t.documentId, t.decidedAt),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.decidedBy, () => members),
    check('document_decisions_outcome', sql`${t.outcome} in ('go','change','stop')`),
  ],
)

/** A read-only link for people outside; only a hash of its secret is kept. */
export const documentLinks = writing.table(
  'document_links',
  {
    ...tenant(),
    documentId: uuid('document_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('document_links_token', t, t.tokenHash),
    tenantIndex('document_links_document', t, t.documentId),
    belongsTo(t, t.documentId, () => documents),
    belongsTo(t, t.createdBy, () => members),
  ],
)

/** How the organisation wants a section of a kind of document: other words, a text to start from, or not at all. */
export const documentTemplates = writing.table(
  'document_templates',
  {
    ...tenant(),
    kind: text('kind', { enum: ['prd', 'pr-faq'] }).notNull(),
    key: text('key').notNull(),
    title: text('title').notNull(),
    guidance: text('guidance').notNull(),
    /** What a new document starts with there. */
    body: text('body').notNull().default(''),
    leftOut: boolean('left_out').notNull().default(false),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('document_templates_key', t, t.kind, t.key),
    belongsTo(t, t.changedBy, () => members),
    check('document_templates_kind', sql`${t.kind} in ('prd','pr-faq')`),
  ],
)
