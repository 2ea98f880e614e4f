import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import {
  belongsTo,
  json,
  moment,
  money,
  rowVersion,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
} from './columns.ts'

export const hiring = pgSchema('hiring')

export type StoredPlace = { country: string; region?: string; city?: string; remote?: boolean }

export type StoredTeamLink = { title: string; url: string }

export const openings = hiring.table(
  'openings',
  {
    ...tenant(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    roleKey: text('role_key').notNull(),
    level: text('level').notNull(),
    headcount: integer('headcount').notNull().default(1),
    employmentType: text('employment_type', {
      enum: ['full-time', 'part-time', 'contract', 'internship'],
    })
      .notNull()
      .default('full-time'),
    places: json<StoredPlace[]>('places').notNull(),
    payMin: money('pay_min'),
    payMax: money('pay_max'),
    currency: text('currency'),
    payPeriod: text('pay_period', { enum: ['year', 'month', 'hour'] }),
    useCases: json<string[]>('use_cases').notNull(),
    /** Where candidates can read about the team they would join. */
    teamLinks: json<StoredTeamLink[]>('team_links').notNull().default([]),
    /** The last day on which people can apply. */
    lastDay: date('last_day', { mode: 'string' }),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('openings_slug', t, t.slug),
    tenantIndex('openings_created', t, t.createdAt, t.id),
    belongsTo(t, t.createdBy, () => members),
    check('openings_headcount', sql`${t.headcount} between 1 and 500`),
    check(
      'openings_pay',
      sql`${t.payMin} is null or (${t.payMax} is not null and ${t.currency} is not null and ${t.payPeriod} is not null and ${t.payMin} <= ${t.payMax})`,
    ),
  ],
)

/** Who belongs to an opening, and as what. */
export const openingMembers = hiring.table(
  'opening_members',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    memberId: uuid('member_id').notNull(),
    part: text('part', { enum: ['manager', 'recruiter', 'interviewer'] }).notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('opening_members_once', t, t.openingId, t.memberId),
    tenantIndex('opening_members_member', t, t.memberId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.memberId, () => members),
    check('opening_members_part', sql`${t.part} in ('manager','recruiter','interviewer')`),
  ],
)

/** Append-only: every saved job description is a version. */
export const descriptions = hiring.table(
  'descriptions',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    number: integer('number').notNull(),
    markdown: text('markdown').notNull(),
    reason: text('reason').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('descriptions_number', t, t.openingId, t.number),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.authorId, () => members),
  ],
)

/** Append-only: a rubric is never edited; an amendment is a new version with a reason. */
export const rubrics = hiring.table(
  'rubrics',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    number: integer('number').notNull(),
    competencies: json<StoredCompetency[]>('competencies').notNull(),
    reason: text('reason').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('rubrics_number', t, t.openingId, t.number),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.authorId, () => members),
  ],
)

export type StoredCompetency = {
  key: string
  name: string
  definition: string
  must: boolean
  weight: number
  /** The lowest mean rating that passes, or null where the competency does not decide alone. */
  knockOut: number | null
  anchors: string[]
}

export const openingApprovers = hiring.table(
  'opening_approvers',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    position: integer('position').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('opening_approvers_position', t, t.openingId, t.position),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.memberId, () => members),
  ],
)

export const openingApprovals = hiring.table(
  'opening_approvals',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    memberId: uuid('member_id').notNull(),
    verdict: text('verdict', { enum: ['approved', 'declined'] }).notNull(),
    comment: text('comment').notNull().default(''),
    descriptionId: uuid('description_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('opening_approvals_opening', t, t.openingId, t.at),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.memberId, () => members),
    belongsTo(t, t.descriptionId, () => descriptions),
    check('opening_approvals_verdict', sql`${t.verdict} in ('approved','declined')`),
  ],
)

export const openingPublications = hiring.table(
  'opening_publications',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    descriptionId: uuid('description_id').notNull(),
    at: moment('at').notNull(),
    byId: uuid('by_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('opening_publications_opening', t, t.openingId, t.at),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.descriptionId, () => descriptions),
    belongsTo(t, t.byId, () => members),
  ],
)

export const openingPauses = hiring.table(
  'opening_pauses',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    reason: text('reason').notNull(),
    at: moment('at').notNull(),
    byId: uuid('by_id').notNull(),
    resumedAt: moment('resumed_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('opening_pauses_opening', t, t.openingId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.byId, () => members),
  ],
)

export const openingClosures = hiring.table(
  'opening_closures',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    outcome: text('outcome', { enum: ['filled', 'cancelled', 'other'] }).notNull(),
    reason: text('reason').notNull(),
    at: moment('at').notNull(),
    byId: uuid('by_id').notNull(),
    reopenedAt: moment('reopened_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('opening_closures_opening', t, t.openingId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.byId, () => members),
    check('opening_closures_outcome', sql`${t.outcome} in ('filled','cancelled','other')`),
  ],
)

export const stages = hiring.table(
  'stages',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['application', 'interview', 'decision'] }).notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('stages_position', t, t.openingId, t.position),
    belongsTo(t, t.openingId, () => openings),
    check('stages_kind', sql`${t.kind} in ('application','interview','decision')`),
  ],
)

export type StoredQuestion = {
  text: string
  probes: string[]
  listenFor: string
  competency: string
}

/** One planned interview of an opening's loop: the kit an interviewer works from. */
export const interviewPlans = hiring.table(
  'interview_plans',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    position: integer('position').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['screen', 'scored', 'take-home'] }).notNull(),
    minutes: integer('minutes').notNull(),
    minutesForCandidate: integer('minutes_for_candidate').notNull().default(5),
    format: text('format').notNull().default(''),
    /** Of a take-home alone: the candidate is paid for it, and may take a live interview instead. */
    paid: boolean('paid').notNull().default(false),
    liveVariant: boolean('live_variant').notNull().default(false),
    purpose: text('purpose').notNull(),
    instructions: text('instructions').notNull(),
    candidateText: text('candidate_text').notNull(),
    competencies: json<string[]>('competencies').notNull(),
    questions: json<StoredQuestion[]>('questions').notNull(),
    reason: text('reason').notNull().default(''),
    /** How many of those named meet a candidate; null for everybody named. */
    peoplePerCandidate: integer('people_per_candidate'),
    retiredAt: moment('retired_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('interview_plans_opening', t, t.openingId, t.position),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.stageId, () => stages),
    check('interview_plans_kind', sql`${t.kind} in ('screen','scored','take-home')`),
    check('interview_plans_minutes', sql`${t.minutes} between 10 and 240`),
    check('interview_plans_people', sql`${t.peoplePerCandidate} between 1 and 20`),
  ],
)

/** Who usually takes a planned interview. */
export const planInterviewers = hiring.table(
  'plan_interviewers',
  {
    ...tenant(),
    planId: uuid('plan_id').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('plan_interviewers_once', t, t.planId, t.memberId),
    belongsTo(t, t.planId, () => interviewPlans),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** A list a member filters often, kept as its query string. */
export const savedViews = hiring.table(
  'saved_views',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    page: text('page').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    shared: boolean('shared').notNull().default(false),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('saved_views_name', t, t.memberId, t.page, t.name),
    belongsTo(t, t.memberId, () => members),
  ],
)
