import { doublePrecision, integer, text, uuid } from 'drizzle-orm/pg-core'
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
import { planning, useCases } from './use-cases.ts'

/** `worst` and `best` are fixed anchors in the criterion's own unit; weights of a framework sum to 1. */
export type StoredCriterion = {
  key: string
  name: string
  question: string
  unit: string
  worst: number
  best: number
  weight: number
}

/** Append-only: how an organisation compares, as numbered versions; the newest one counts. */
export const frameworks = planning.table(
  'frameworks',
  {
    ...tenant(),
    number: integer('number').notNull(),
    method: text('method').notNull(),
    criteria: json<StoredCriterion[]>('criteria').notNull(),
    /** Pairwise judgements by which the weights came about, where they did: `[a, b, ratio]`. */
    judgements: json<[string, string, number][]>('judgements').notNull(),
    reason: text('reason').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('frameworks_number', t, t.number),
    belongsTo(t, t.authorId, () => members),
  ],
)

/** Several people rate the same use cases, apart from each other until the reveal. */
export const rounds = planning.table(
  'rounds',
  {
    ...tenant(),
    title: text('title').notNull(),
    frameworkId: uuid('framework_id').notNull(),
    criteria: json<string[]>('criteria').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('rounds_created', t, t.createdAt, t.id),
    belongsTo(t, t.frameworkId, () => frameworks),
    belongsTo(t, t.createdBy, () => members),
  ],
)

export const roundUseCases = planning.table(
  'round_use_cases',
  {
    ...tenant(),
    roundId: uuid('round_id').notNull(),
    useCaseId: uuid('use_case_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('round_use_cases_once', t, t.roundId, t.useCaseId),
    tenantIndex('round_use_cases_use_case', t, t.useCaseId),
    belongsTo(t, t.roundId, () => rounds),
    belongsTo(t, t.useCaseId, () => useCases),
  ],
)

export const raters = planning.table(
  'raters',
  {
    ...tenant(),
    roundId: uuid('round_id').notNull(),
    memberId: uuid('member_id').notNull(),
    invitedAt: moment('invited_at').notNull(),
    submittedAt: moment('submitted_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('raters_once', t, t.roundId, t.memberId),
    tenantIndex('raters_member', t, t.memberId),
    belongsTo(t, t.roundId, () => rounds),
    belongsTo(t, t.memberId, () => members),
  ],
)

export const ratings = planning.table(
  'priority_ratings',
  {
    ...tenant(),
    roundId: uuid('round_id').notNull(),
    memberId: uuid('member_id').notNull(),
    useCaseId: uuid('use_case_id').notNull(),
    criterion: text('criterion').notNull(),
    value: doublePrecision('value').notNull(),
    comment: text('comment').notNull().default(''),
    ratedAt: moment('rated_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('priority_ratings_once', t, t.roundId, t.memberId, t.useCaseId, t.criterion),
    belongsTo(t, t.roundId, () => rounds),
    belongsTo(t, t.memberId, () => members),
    belongsTo(t, t.useCaseId, () => useCases),
  ],
)

export const roundReveals = planning.table(
  'round_reveals',
  {
    ...tenant(),
    roundId: uuid('round_id').notNull(),
    reason: text('reason').notNull().default(''),
    revealedBy: uuid('revealed_by').notNull(),
    revealedAt: moment('revealed_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('round_reveals_once', t, t.roundId),
    belongsTo(t, t.roundId, () => rounds),
    belongsTo(t, t.revealedBy, () => members),
  ],
)

/** A round that will not be revealed any more; what was rated in it stays hidden. */
export const roundCancellations = planning.table(
  'round_cancellations',
  {
    ...tenant(),
    roundId: uuid('round_id').notNull(),
    reason: text('reason').notNull(),
    cancelledBy: uuid('cancelled_by').notNull(),
    cancelledAt: moment('cancelled_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('round_cancellations_once', t, t.roundId),
    belongsTo(t, t.roundId, () => rounds),
    belongsTo(t, t.cancelledBy, () => members),
  ],
)

/** A 2×2 picture of two dimensions, two more as size and colour; quadrants from top left, clockwise. */
export const matrices = planning.table(
  'matrices',
  {
    ...tenant(),
    name: text('name').notNull(),
    x: text('x').notNull(),
    y: text('y').notNull(),
    size: text('size').notNull().default(''),
    colour: text('colour').notNull().default(''),
    quadrants: json<[string, string, string, string]>('quadrants').notNull(),
    /** Where the axes are split; null in their middle. */
    splitX: doublePrecision('split_x'),
    splitY: doublePrecision('split_y'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('matrices_name', t, t.name),
    belongsTo(t, t.createdBy, () => members),
  ],
)
