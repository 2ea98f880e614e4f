import { sql } from 'drizzle-orm'
import { check, date, doublePrecision, integer, text, uuid } from 'drizzle-orm/pg-core'
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
import { files } from './files.ts'
import { planning, useCases } from './use-cases.ts'

/** The answer to one question of the checklist, with what it rests on. */
export const answers = planning.table(
  'answers',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    /** C1 … C12, T1 … T14. */
    question: text('question').notNull(),
    words: text('words').notNull().default(''),
    low: doublePrecision('low'),
    mode: doublePrecision('mode'),
    high: doublePrecision('high'),
    evidence: text('evidence').notNull().default(''),
    confidence: text('confidence', { enum: ['none', 'opinion', 'some-data', 'measured'] })
      .notNull()
      .default('none'),
    /** For a gate. */
    verdict: text('verdict', { enum: ['open', 'passed', 'failed'] })
      .notNull()
      .default('open'),
    /** For the other questions: 0–4 against their anchors. */
    rating: integer('rating'),
    answeredBy: uuid('answered_by').notNull(),
    answeredAt: moment('answered_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('answers_once', t, t.useCaseId, t.question),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.answeredBy, () => members),
    check('answers_confidence', sql`${t.confidence} in ('none','opinion','some-data','measured')`),
    check('answers_verdict', sql`${t.verdict} in ('open','passed','failed')`),
    check('answers_rating', sql`${t.rating} between 0 and 4`),
    check('answers_order', sql`${t.low} <= ${t.mode} and ${t.mode} <= ${t.high}`),
  ],
)

/** Append-only: who let a use case past a failed gate, and why. */
export const gatePassings = planning.table(
  'gate_passings',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    question: text('question').notNull(),
    /** How the gate stood when it was passed by. */
    verdict: text('verdict', { enum: ['open', 'failed'] }).notNull(),
    reason: text('reason').notNull(),
    passedBy: uuid('passed_by').notNull(),
    passedAt: moment('passed_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('gate_passings_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.passedBy, () => members),
    check('gate_passings_verdict', sql`${t.verdict} in ('open','failed')`),
  ],
)

/** Likelihood, share of the value lost, and the share of that which the mitigation takes away: all 0–1. */
export const risks = planning.table(
  'risks',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    category: text('category', { enum: ['organisational', 'domain', 'external'] }).notNull(),
    title: text('title').notNull(),
    likelihood: doublePrecision('likelihood').notNull(),
    severity: doublePrecision('severity').notNull(),
    mitigation: doublePrecision('mitigation').notNull().default(0),
    response: text('response').notNull().default(''),
    /** NIST AI RMF function of the response. */
    nist: text('nist', { enum: ['govern', 'map', 'measure', 'manage'] }),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('risks_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.addedBy, () => members),
    check('risks_category', sql`${t.category} in ('organisational','domain','external')`),
    check(
      'risks_shares',
      sql`${t.likelihood} between 0 and 1 and ${t.severity} between 0 and 1 and ${t.mitigation} between 0 and 1`,
    ),
  ],
)

/** The organisation's business metrics, each defined once. */
export const metrics = planning.table(
  'metrics',
  {
    ...tenant(),
    name: text('name').notNull(),
    formula: text('formula').notNull().default(''),
    unit: text('unit').notNull().default(''),
    grain: text('grain').notNull().default(''),
    ownerId: uuid('owner_id'),
    sponsor: text('sponsor').notNull().default(''),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('metrics_name', t, t.name),
    belongsTo(t, t.ownerId, () => members),
    belongsTo(t, t.createdBy, () => members),
  ],
)

/** Append-only: who signed which version of a metric off. */
export const metricSignOffs = planning.table(
  'metric_sign_offs',
  {
    ...tenant(),
    metricId: uuid('metric_id').notNull(),
    metricVersion: integer('metric_version').notNull(),
    definition: json<{ name: string; formula: string; grain: string; unit: string }>(
      'definition',
    ).notNull(),
    signedBy: uuid('signed_by').notNull(),
    signedAt: moment('signed_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('metric_sign_offs_metric', t, t.metricId, t.metricVersion),
    belongsTo(t, t.metricId, () => metrics),
    belongsTo(t, t.signedBy, () => members),
  ],
)

/** A number by which the use case is judged. */
export const useCaseMetrics = planning.table(
  'use_case_metrics',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    kind: text('kind', { enum: ['model', 'system', 'business', 'guardrail'] }).notNull(),
    name: text('name').notNull(),
    unit: text('unit').notNull().default(''),
    metricId: uuid('metric_id'),
    baseline: doublePrecision('baseline'),
    target: doublePrecision('target'),
    due: date('due', { mode: 'string' }),
    ownerId: uuid('owner_id'),
    addedAt: moment('added_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('use_case_metrics_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.metricId, () => metrics),
    belongsTo(t, t.ownerId, () => members),
    check('use_case_metrics_kind', sql`${t.kind} in ('model','system','business','guardrail')`),
  ],
)

/** One optional scoping module of a use case; `kind` names its schema. */
export const worksheets = planning.table(
  'worksheets',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    kind: text('kind').notNull(),
    data: json<unknown>('data').notNull(),
    savedBy: uuid('saved_by').notNull(),
    savedAt: moment('saved_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('worksheets_once', t, t.useCaseId, t.kind),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.savedBy, () => members),
  ],
)

/** Append-only: what a worksheet handed on to its use case, in words of the moment. */
export const worksheetFeeds = planning.table(
  'worksheet_feeds',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    kind: text('kind').notNull(),
    /** Which of the things a worksheet of this kind can hand on. */
    feed: text('feed').notNull(),
    words: text('words').notNull(),
    fedBy: uuid('fed_by').notNull(),
    fedAt: moment('fed_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('worksheet_feeds_use_case', t, t.useCaseId, t.fedAt),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.fedBy, () => members),
  ],
)

/** The CSV sample of a use case's data, and its profile at the time. */
export const dataSamples = planning.table(
  'data_samples',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    fileId: uuid('file_id').notNull(),
    profile: json<unknown>('profile').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('data_samples_once', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.fileId, () => files),
    belongsTo(t, t.addedBy, () => members),
  ],
)
