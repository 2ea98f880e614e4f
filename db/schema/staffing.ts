import { sql } from 'drizzle-orm'
import { check, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { staff } from './capacity.ts'
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
import { openings } from './openings.ts'
import { commitments } from './roadmap.ts'

export const staffing = pgSchema('staffing')

/** A way to close the gap, or to leave it open, priced by the optimiser. Value and cost in the plan's money. */
export type StoredWay = {
  kind: 'hire' | 'borrow' | 'contract' | 'train' | 're-scope' | 'nothing'
  /** Best plan under this way, what the way itself costs taken off. */
  planValue: number
  cost: number
  /** Use cases it lets in that the plan without it leaves out. */
  unlocked: string[]
  proved: boolean
}

/** What a hire is worth, found by the optimiser; `delays` counts from the first quarter in which it is useful. */
export type StoredPricing = {
  low: number
  mode: number
  high: number
  ways: StoredWay[]
  /** Best plan when the person is useful only from this quarter (fiscal year × 4 + quarter − 1). */
  delays: { quarter: number; planValue: number }[]
  unlocked: string[]
  /** Use cases that were in the plan without the hire and are not in the one with it. */
  displaced: string[]
  /** How many people of each role were proposed or on the way, and counted as there, when it was priced. */
  beside?: Record<string, number>
  /** The quarters of the plan, from 1, in which these come. */
  besideIn?: Record<string, number[]>
  /** People of each role whom the plan had in every quarter when it was priced, as they were to start then. */
  capacity?: Record<string, number | number[]>
}

/** A gap in the plan, written as the person who would close it. Money in the organisation's currency. */
export const proposals = staffing.table(
  'proposals',
  {
    ...tenant(),
    commitmentId: uuid('commitment_id').notNull(),
    role: text('role').notNull(),
    level: text('level').notNull(),
    people: integer('people').notNull(),
    /** Weights sum to 1, by how much the blocked use cases need the competency. */
    skills: json<{ key: string; weight: number }[]>('skills').notNull(),
    needBy: date('need_by', { mode: 'string' }).notNull(),
    openBy: date('open_by', { mode: 'string' }).notNull(),
    /** The fiscal quarter in which the person has to be useful. */
    quarter: integer('quarter').notNull(),
    /** Null until the optimiser has priced it. */
    pricing: json<StoredPricing>('pricing'),
    /** When its pricing was last taken up; null while it waits for that. */
    pricingStartedAt: moment('pricing_started_at'),
    /** Why it could not be priced. */
    pricingFault: text('pricing_fault').notNull().default(''),
    reason: text('reason').notNull().default(''),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('proposals_created', t, t.createdAt, t.id),
    tenantIndex('proposals_commitment', t, t.commitmentId),
    belongsTo(t, t.commitmentId, () => commitments),
    belongsTo(t, t.createdBy, () => members),
    check('proposals_people', sql`${t.people} between 1 and 50`),
  ],
)

/** Append-only: what was said about a proposal. */
export const proposalVerdicts = staffing.table(
  'proposal_verdicts',
  {
    ...tenant(),
    proposalId: uuid('proposal_id').notNull(),
    verdict: text('verdict', { enum: ['approved', 'declined'] }).notNull(),
    reason: text('reason').notNull().default(''),
    givenBy: uuid('given_by').notNull(),
    givenAt: moment('given_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('proposal_verdicts_once', t, t.proposalId),
    belongsTo(t, t.proposalId, () => proposals),
    belongsTo(t, t.givenBy, () => members),
    check('proposal_verdicts_verdict', sql`${t.verdict} in ('approved','declined')`),
  ],
)

/** The opening that a proposal became. */
export const proposalOpenings = staffing.table(
  'proposal_openings',
  {
    ...tenant(),
    proposalId: uuid('proposal_id').notNull(),
    openingId: uuid('opening_id').notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedAt: moment('opened_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('proposal_openings_proposal', t, t.proposalId),
    tenantUnique('proposal_openings_opening', t, t.openingId),
    belongsTo(t, t.proposalId, () => proposals),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.openedBy, () => members),
  ],
)

/** A hire that becomes capacity. */
export const arrivals = staffing.table(
  'arrivals',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('arrivals_candidacy', t, t.candidacyId),
    tenantIndex('arrivals_opening', t, t.openingId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.staffId, () => staff),
    belongsTo(t, t.recordedBy, () => members),
  ],
)

/** Append-only: something that moved the plan, in one sentence, with the value and chances before and after. */
export const planChanges = staffing.table(
  'plan_changes',
  {
    ...tenant(),
    commitmentId: uuid('commitment_id').notNull(),
    cause: text('cause', { enum: ['hire', 'slip', 'closure', 'reopening'] }).notNull(),
    openingId: uuid('opening_id').notNull(),
    sentence: text('sentence').notNull(),
    /** For owners who may read no plan: where each use case that moved starts now, by its id. */
    moves: json<Record<string, string>>('moves').notNull(),
    before: json<unknown>('before').notNull(),
    after: json<unknown>('after').notNull(),
    useCases: json<string[]>('use_cases').notNull(),
    happenedAt: moment('happened_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('plan_changes_happened', t, t.happenedAt, t.id),
    belongsTo(t, t.commitmentId, () => commitments),
    belongsTo(t, t.openingId, () => openings),
    check('plan_changes_cause', sql`${t.cause} in ('hire','slip','closure','reopening')`),
  ],
)
