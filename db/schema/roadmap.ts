import { sql } from 'drizzle-orm'
import { boolean, check, doublePrecision, integer, text, uuid } from 'drizzle-orm/pg-core'
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

/** How little and how much a figure may be, where it was guessed. */
export type StoredRange = { low: number; high: number }

/** Quarters until a requisition is useful, its ramp after that, and money per role; null where hiring is off. */
export type StoredHiring = {
  lead: number
  leadRange?: StoredRange
  ramp: number[]
  cost: Record<string, number>
  costRange?: Record<string, StoredRange>
  salaryPerQuarter: Record<string, number>
  salaryRange?: Record<string, StoredRange>
  maxPerRole: Record<string, number>
}

export type StoredContracting = Record<
  string,
  { costPerQuarter: number; costRange?: StoredRange; max: number }
>

export type StoredLimits = {
  workInProgress?: number
  startsPerQuarter?: number
  highRisk?: number
  themeShares?: Record<string, number>
}

/** People added to (or taken from) a role in one quarter of the plan, in this scenario alone. */
export type StoredWhatIf = { role: string; quarter: number; people: number; reason: string }

/** One set of assumptions, and the plan found for it. Quarters are stored as fiscal year × 4 + quarter − 1. */
export const scenarios = planning.table(
  'scenarios',
  {
    ...tenant(),
    name: text('name').notNull(),
    note: text('note').notNull().default(''),
    firstQuarter: integer('first_quarter').notNull(),
    quarters: integer('quarters').notNull(),
    /** Per quarter: a value one quarter later counts this much. */
    discount: doublePrecision('discount').notNull(),
    budget: doublePrecision('budget'),
    quarterBudgets: json<(number | null)[]>('quarter_budgets').notNull(),
    hiring: json<StoredHiring>('hiring'),
    contracting: json<StoredContracting>('contracting').notNull(),
    limits: json<StoredLimits>('limits').notNull(),
    whatIfs: json<StoredWhatIf[]>('what_ifs').notNull(),
    /** Effort at its P80 instead of its mean. */
    robust: boolean('robust').notNull().default(false),
    copiedFrom: uuid('copied_from'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('scenarios_name', t, t.name),
    tenantIndex('scenarios_created', t, t.createdAt, t.id),
    belongsTo(t, t.createdBy, () => members),
    check('scenarios_quarters', sql`${t.quarters} between 1 and 12`),
    check('scenarios_discount', sql`${t.discount} > 0 and ${t.discount} <= 1`),
  ],
)

/** What a scenario demands of one use case. */
export const scenarioRules = planning.table(
  'scenario_rules',
  {
    ...tenant(),
    scenarioId: uuid('scenario_id').notNull(),
    useCaseId: uuid('use_case_id').notNull(),
    rule: text('rule', {
      enum: ['mandatory', 'parked', 'pinned', 'under-way', 'stoppable'],
    }).notNull(),
    /** For a pin: the quarter in which the work starts. */
    quarter: integer('quarter'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('scenario_rules_once', t, t.scenarioId, t.useCaseId),
    tenantIndex('scenario_rules_use_case', t, t.useCaseId),
    belongsTo(t, t.scenarioId, () => scenarios),
    belongsTo(t, t.useCaseId, () => useCases),
    check(
      'scenario_rules_rule',
      sql`${t.rule} in ('mandatory','parked','pinned','under-way','stoppable')`,
    ),
  ],
)

/** How far a run is; where it ended because no plan keeps every rule, which rules conflict. */
export type StoredProgress = {
  value: number | null
  bound: number | null
  seconds: number
  conflict?: unknown
}

/** One run of the optimiser: the problem as it was given, how far it is, and the best plan so far. */
export const solves = planning.table(
  'solves',
  {
    ...tenant(),
    scenarioId: uuid('scenario_id').notNull(),
    mode: text('mode', { enum: ['good', 'prove'] }).notNull(),
    seconds: integer('seconds').notNull(),
    /** Of the problem; the scenario's may be another one by now. */
    firstQuarter: integer('first_quarter').notNull(),
    problem: json<unknown>('problem').notNull(),
    status: text('status', { enum: ['waiting', 'running', 'done', 'failed', 'cancelled'] })
      .notNull()
      .default('waiting'),
    progress: json<StoredProgress>('progress'),
    plan: json<unknown>('plan'),
    message: text('message').notNull().default(''),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: moment('requested_at').notNull(),
    /** When it was last taken up. */
    startedAt: moment('started_at'),
    cancelledAt: moment('cancelled_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('solves_scenario', t, t.scenarioId, t.requestedAt),
    belongsTo(t, t.scenarioId, () => scenarios),
    belongsTo(t, t.requestedBy, () => members),
    check('solves_mode', sql`${t.mode} in ('good','prove')`),
    check('solves_status', sql`${t.status} in ('waiting','running','done','failed','cancelled')`),
  ],
)

/** Where the scenario's plan has a use case start; by the optimiser, or moved by a person. */
export const placements = planning.table(
  'placements',
  {
    ...tenant(),
    scenarioId: uuid('scenario_id').notNull(),
    useCaseId: uuid('use_case_id').notNull(),
    quarter: integer('quarter').notNull(),
    byHand: boolean('by_hand').notNull().default(false),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('placements_once', t, t.scenarioId, t.useCaseId),
    tenantIndex('placements_use_case', t, t.useCaseId),
    belongsTo(t, t.scenarioId, () => scenarios),
    belongsTo(t, t.useCaseId, () => useCases),
  ],
)

/** Requisitions the scenario's plan opens. */
export const plannedHires = planning.table(
  'planned_hires',
  {
    ...tenant(),
    scenarioId: uuid('scenario_id').notNull(),
    role: text('role').notNull(),
    quarter: integer('quarter').notNull(),
    people: integer('people').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('planned_hires_once', t, t.scenarioId, t.role, t.quarter),
    belongsTo(t, t.scenarioId, () => scenarios),
    check('planned_hires_people', sql`${t.people} > 0`),
  ],
)

/** Append-only: a scenario made the plan, as it was then. The newest one is the plan. */
export const commitments = planning.table(
  'commitments',
  {
    ...tenant(),
    scenarioId: uuid('scenario_id').notNull(),
    number: integer('number').notNull(),
    /** As the scenario was called. */
    scenarioName: text('scenario_name').notNull(),
    firstQuarter: integer('first_quarter').notNull(),
    problem: json<unknown>('problem').notNull(),
    plan: json<unknown>('plan').notNull(),
    simulation: json<unknown>('simulation'),
    reason: text('reason').notNull().default(''),
    committedBy: uuid('committed_by').notNull(),
    committedAt: moment('committed_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('commitments_number', t, t.number),
    tenantIndex('commitments_scenario', t, t.scenarioId),
    belongsTo(t, t.scenarioId, () => scenarios),
    belongsTo(t, t.committedBy, () => members),
  ],
)

/** A read-only link to a committed plan for people outside; only a hash of its secret is kept. */
export const planLinks = planning.table(
  'plan_links',
  {
    ...tenant(),
    commitmentId: uuid('commitment_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    withNumbers: boolean('with_numbers').notNull().default(false),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('plan_links_token', t, t.tokenHash),
    tenantIndex('plan_links_commitment', t, t.commitmentId),
    belongsTo(t, t.commitmentId, () => commitments),
    belongsTo(t, t.createdBy, () => members),
  ],
)
