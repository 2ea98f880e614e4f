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
import { commitments } from './roadmap.ts'
import { useCaseMetrics } from './scoping.ts'
import { planning, useCases } from './use-cases.ts'

/**
 * Append-only: what was expected of a use case before its first outcome was known. Money in thousands a year; low, high
 * and the four chances are empty where nobody had guessed them.
 */
export const forecasts = planning.table(
  'forecasts',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    value: doublePrecision('value'),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    probability: doublePrecision('probability'),
    chances: json<Record<string, number>>('chances').notNull(),
    /** The committed plan it comes from; empty where it comes from the estimates alone. */
    commitmentId: uuid('commitment_id'),
    keptBy: uuid('kept_by').notNull(),
    keptAt: moment('kept_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('forecasts_once', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.commitmentId, () => commitments),
    belongsTo(t, t.keptBy, () => members),
    check('forecasts_probability', sql`${t.probability} between 0 and 1`),
  ],
)

/**
 * Append-only: what a metric of a use case was in a quarter, beside what was forecast; the newest row counts, and one
 * without a value takes it back.
 */
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
  },
  (t) => [
    tenantKey(t),
    tenantIndex('observations_metric', t, t.useCaseMetricId, t.quarter),
    belongsTo(t, t.useCaseMetricId, () => useCaseMetrics),
    belongsTo(t, t.observedBy, () => members),
  ],
)

/** Append-only: whether a use case worked, and if not, which of its four chances failed; the newest row counts. */
export const verdicts = planning.table(
  'verdicts',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    worked: boolean('worked').notNull(),
    failedAt: text('failed_at', { enum: ['p-data', 'p-model', 'p-deploy', 'p-adopt'] }),
    knownOn: date('known_on', { mode: 'string' }).notNull(),
    note: text('note').notNull().default(''),
    givenBy: uuid('given_by').notNull(),
    givenAt: moment('given_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('verdicts_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.givenBy, () => members),
    check('verdicts_failed_at', sql`${t.failedAt} in ('p-data','p-model','p-deploy','p-adopt')`),
    check('verdicts_worked', sql`${t.failedAt} is null or not ${t.worked}`),
  ],
)

/**
 * Append-only: money, in thousands, a use case brought in a quarter; the newest row counts, and one without a value takes
 * it back.
 */
export const realisations = planning.table(
  'realisations',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    quarter: integer('quarter').notNull(),
    value: doublePrecision('value'),
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

/** A meeting that looked at use cases in the work. */
export const reviews = planning.table(
  'reviews',
  {
    ...tenant(),
    title: text('title').notNull(),
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    /** When its use cases are looked at again; a quarter later where nothing was agreed. */
    nextOn: date('next_on', { mode: 'string' }),
    guests: text('guests').notNull().default(''),
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

export const reviewPeople = planning.table(
  'review_people',
  { ...tenant(), reviewId: uuid('review_id').notNull(), memberId: uuid('member_id').notNull() },
  (t) => [
    tenantKey(t),
    tenantUnique('review_people_once', t, t.reviewId, t.memberId),
    belongsTo(t, t.reviewId, () => reviews),
    belongsTo(t, t.memberId, () => members),
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
      json<
        { label: string; value: number | string; unit: string; source: string; public?: boolean }[]
      >('facts').notNull(),
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

type Points = { low: number; mode: number; high: number }

/** Append-only: a value estimate that was scaled by what earlier use cases brought in, and from which ones. */
export const takenPriors = planning.table(
  'taken_priors',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    before: json<Points>('before').notNull(),
    after: json<Points>('after').notNull(),
    /** Use cases it was learnt from: each with its share of what was expected of it. */
    sources: json<{ useCase: string; share: number }[]>('sources').notNull(),
    takenBy: uuid('taken_by').notNull(),
    takenAt: moment('taken_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('taken_priors_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.takenBy, () => members),
  ],
)
