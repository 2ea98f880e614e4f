import { sql } from 'drizzle-orm'
import { boolean, check, date, doublePrecision, integer, text, uuid } from 'drizzle-orm/pg-core'
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
import { useCaseMetrics } from './scoping.ts'
import { planning, useCases } from './use-cases.ts'

/** What a metric of a use case was in a quarter, beside what was forecast. */
export const observations = planning.table(
  'observations',
  {
    ...tenant(),
    useCaseMetricId: uuid('use_case_metric_id').notNull(),
    quarter: integer('quarter').notNull(),
    forecast: doublePrecision('forecast'),
    value: doublePrecision('value'),
    note: text('note').notNull().default(''),
    observedBy: uuid('observed_by').notNull(),
    observedAt: moment('observed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('observations_once', t, t.useCaseMetricId, t.quarter),
    belongsTo(t, t.useCaseMetricId, () => useCaseMetrics),
    belongsTo(t, t.observedBy, () => members),
  ],
)

/** A statement that will turn out true or false, with the probability somebody gave it. */
export const predictions = planning.table(
  'predictions',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    statement: text('statement').notNull(),
    probability: doublePrecision('probability').notNull(),
    due: date('due', { mode: 'string' }).notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: moment('made_at').notNull(),
    cameTrue: boolean('came_true'),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: moment('resolved_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('predictions_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.madeBy, () => members),
    belongsTo(t, t.resolvedBy, () => members),
    check('predictions_probability', sql`${t.probability} between 0 and 1`),
  ],
)

/** Append-only: money a use case brought in a quarter, as found afterwards. */
export const realisations = planning.table(
  'realisations',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    quarter: integer('quarter').notNull(),
    value: doublePrecision('value').notNull(),
    note: text('note').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('realisations_use_case', t, t.useCaseId, t.quarter),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.recordedBy, () => members),
  ],
)

export const reviews = planning.table(
  'reviews',
  {
    ...tenant(),
    title: text('title').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    notes: text('notes').notNull().default(''),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('reviews_held', t, t.heldOn, t.id),
    belongsTo(t, t.createdBy, () => members),
  ],
)

/** Append-only: what a review decided about a use case. */
export const reviewDecisions = planning.table(
  'review_decisions',
  {
    ...tenant(),
    reviewId: uuid('review_id').notNull(),
    useCaseId: uuid('use_case_id').notNull(),
    verdict: text('verdict', { enum: ['continue', 'change', 'stop'] }).notNull(),
    reason: text('reason').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: moment('decided_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('review_decisions_review', t, t.reviewId),
    tenantIndex('review_decisions_use_case', t, t.useCaseId),
    belongsTo(t, t.reviewId, () => reviews),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.decidedBy, () => members),
    check('review_decisions_verdict', sql`${t.verdict} in ('continue','change','stop')`),
  ],
)

/** A success told with its facts, for those who write about it. */
export const stories = planning.table(
  'stories',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    title: text('title').notNull(),
    words: text('words').notNull(),
    facts:
      json<{ label: string; value: number | string; unit: string; source: string }[]>(
        'facts',
      ).notNull(),
    toldBy: uuid('told_by').notNull(),
    toldAt: moment('told_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('stories_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.toldBy, () => members),
  ],
)
