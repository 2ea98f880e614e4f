import { sql } from 'drizzle-orm'
import {
  check,
  doublePrecision,
  integer,
  pgSchema,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
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

export const planning = pgSchema('planning')

export const stageValues = [
  'idea',
  'scoped',
  'prototype',
  'pilot',
  'launch',
  'scale',
  'retired',
] as const

/** A use case of AI: `input → output`, whose number it should move, and how far it has come. */
export const useCases = planning.table(
  'use_cases',
  {
    ...tenant(),
    /** Counts up within the organisation: what people say aloud, "use case 12". */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    problem: text('problem').notNull().default(''),
    input: text('input').notNull().default(''),
    output: text('output').notNull().default(''),
    currentProcess: text('current_process').notNull().default(''),
    businessFunction: text('business_function').notNull().default(''),
    industry: text('industry').notNull().default(''),
    tags: json<string[]>('tags').notNull(),
    /** Key of the catalogue entry it started from. */
    templateKey: text('template_key'),
    stage: text('stage', { enum: stageValues }).notNull().default('idea'),
    sponsor: text('sponsor').notNull().default(''),
    ownerId: uuid('owner_id'),
    submittedBy: uuid('submitted_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('use_cases_number', t, t.number),
    tenantIndex('use_cases_created', t, t.createdAt, t.id),
    belongsTo(t, t.ownerId, () => members),
    belongsTo(t, t.submittedBy, () => members),
    check(
      'use_cases_stage',
      sql`${t.stage} in ('idea','scoped','prototype','pilot','launch','scale','retired')`,
    ),
  ],
)

/** Somebody the use case touches, and what they want from it. */
export const stakeholders = planning.table(
  'stakeholders',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    name: text('name').notNull(),
    team: text('team').notNull().default(''),
    wants: text('wants').notNull().default(''),
    memberId: uuid('member_id'),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('stakeholders_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** Append-only: every change of stage, with its reason. */
export const stageMoves = planning.table(
  'stage_moves',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    from: text('from_stage', { enum: stageValues }).notNull(),
    to: text('to_stage', { enum: stageValues }).notNull(),
    reason: text('reason').notNull().default(''),
    movedBy: uuid('moved_by').notNull(),
    movedAt: moment('moved_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('stage_moves_use_case', t, t.useCaseId, t.movedAt),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.movedBy, () => members),
  ],
)

/** What a stage has to show before the next one, and when it is stopped instead. */
export const stagePlans = planning.table(
  'stage_plans',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    stage: text('stage', { enum: stageValues }).notNull(),
    hypothesis: text('hypothesis').notNull().default(''),
    exitCriterion: text('exit_criterion').notNull().default(''),
    threshold: doublePrecision('threshold'),
    /** Which side of the threshold is good. */
    direction: text('direction', { enum: ['at-least', 'at-most'] })
      .notNull()
      .default('at-least'),
    reached: doublePrecision('reached'),
    evidence: text('evidence').notNull().default(''),
    stopRule: text('stop_rule').notNull().default(''),
    ownerId: uuid('owner_id'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('stage_plans_once', t, t.useCaseId, t.stage),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.ownerId, () => members),
    check('stage_plans_direction', sql`${t.direction} in ('at-least','at-most')`),
  ],
)

/** A use case that is set aside; it comes back when the parking ends. */
export const parkings = planning.table(
  'parkings',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    reason: text('reason').notNull(),
    parkedBy: uuid('parked_by').notNull(),
    parkedAt: moment('parked_at').notNull(),
    endedBy: uuid('ended_by'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('parkings_use_case', t, t.useCaseId),
    uniqueIndex('parkings_open')
      .on(t.orgId, t.useCaseId)
      .where(sql`${t.endedAt} is null`),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.parkedBy, () => members),
    belongsTo(t, t.endedBy, () => members),
  ],
)

/** A use case that turned out to be another one. */
export const merges = planning.table(
  'merges',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    intoId: uuid('into_id').notNull(),
    reason: text('reason').notNull(),
    mergedBy: uuid('merged_by').notNull(),
    mergedAt: moment('merged_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('merges_once', t, t.useCaseId),
    tenantIndex('merges_into', t, t.intoId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.intoId, () => useCases),
    belongsTo(t, t.mergedBy, () => members),
    check('merges_other', sql`${t.useCaseId} <> ${t.intoId}`),
  ],
)

/** Another way to the same end; at least one of them is not AI. Money per year, in the organisation's currency. */
export const alternatives = planning.table(
  'alternatives',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    kind: text('kind', { enum: ['rule', 'report', 'process', 'buy', 'ai', 'nothing'] }).notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    low: doublePrecision('low'),
    mode: doublePrecision('mode'),
    high: doublePrecision('high'),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('alternatives_use_case', t, t.useCaseId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.addedBy, () => members),
    check('alternatives_kind', sql`${t.kind} in ('rule','report','process','buy','ai','nothing')`),
    check('alternatives_order', sql`${t.low} <= ${t.mode} and ${t.mode} <= ${t.high}`),
  ],
)

/**
 * A guessed number, always as three points. `quantity` names it (`value`, `p-data`, `effort`, `spend`, `rice.reach` …);
 * `role` and `period` (quarter of the work, from 0) are set for effort and spend, else empty and 0.
 */
export const estimates = planning.table(
  'estimates',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    quantity: text('quantity').notNull(),
    role: text('role').notNull().default(''),
    period: integer('period').notNull().default(0),
    low: doublePrecision('low').notNull(),
    mode: doublePrecision('mode').notNull(),
    high: doublePrecision('high').notNull(),
    note: text('note').notNull().default(''),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('estimates_once', t, t.useCaseId, t.quantity, t.role, t.period),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.setBy, () => members),
    check('estimates_order', sql`${t.low} <= ${t.mode} and ${t.mode} <= ${t.high}`),
    check('estimates_period', sql`${t.period} between 0 and 39`),
  ],
)

/** What one use case demands of another: to come after it, or to exclude it. */
export const dependencies = planning.table(
  'dependencies',
  {
    ...tenant(),
    useCaseId: uuid('use_case_id').notNull(),
    kind: text('kind', { enum: ['after', 'exclusive'] }).notNull(),
    otherId: uuid('other_id').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('dependencies_once', t, t.useCaseId, t.kind, t.otherId),
    tenantIndex('dependencies_other', t, t.otherId),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.otherId, () => useCases),
    belongsTo(t, t.addedBy, () => members),
    check('dependencies_kind', sql`${t.kind} in ('after','exclusive')`),
    check('dependencies_other_one', sql`${t.useCaseId} <> ${t.otherId}`),
  ],
)

/** A file of use cases that was read, and what carrying it out would do. */
export const useCaseImports = planning.table(
  'use_case_imports',
  {
    ...tenant(),
    byId: uuid('by_id').notNull(),
    name: text('name').notNull(),
    rows: json<Record<string, string>[]>('rows').notNull(),
    problems: json<{ row: number; reason: string }[]>('problems').notNull(),
    createdAt: moment('created_at').notNull(),
    carriedOutAt: moment('carried_out_at'),
    added: integer('added').notNull().default(0),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('use_case_imports_created', t, t.createdAt, t.id),
    belongsTo(t, t.byId, () => members),
  ],
)
