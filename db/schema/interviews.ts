import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { candidacies } from './candidates.ts'
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
import { hiring, interviewPlans, rubrics, stages } from './openings.ts'

/** One interview of one candidacy by one interviewer. */
export const interviews = hiring.table(
  'interviews',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    planId: uuid('plan_id').notNull(),
    interviewerId: uuid('interviewer_id').notNull(),
    startsAt: moment('starts_at'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('interviews_candidacy', t, t.candidacyId, t.stageId),
    tenantIndex('interviews_interviewer', t, t.interviewerId, t.startsAt),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.stageId, () => stages),
    belongsTo(t, t.planId, () => interviewPlans),
    belongsTo(t, t.interviewerId, () => members),
    belongsTo(t, t.createdBy, () => members),
  ],
)

/** Recusal, no-show, cancellation or replacement: ordinary events with a reason; the interview counts no more. */
export const interviewEndings = hiring.table(
  'interview_endings',
  {
    ...tenant(),
    interviewId: uuid('interview_id').notNull(),
    kind: text('kind', { enum: ['recused', 'no-show', 'cancelled', 'replaced'] }).notNull(),
    reason: text('reason').notNull(),
    replacementId: uuid('replacement_id'),
    byId: uuid('by_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('interview_endings_once', t, t.interviewId),
    belongsTo(t, t.interviewId, () => interviews),
    belongsTo(t, t.replacementId, () => interviews),
    belongsTo(t, t.byId, () => members),
    check('interview_endings_kind', sql`${t.kind} in ('recused','no-show','cancelled','replaced')`),
  ],
)

export const recommendationValues = ['strong-no', 'no', 'yes', 'strong-yes'] as const

export const scorecards = hiring.table(
  'scorecards',
  {
    ...tenant(),
    interviewId: uuid('interview_id').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    interviewerId: uuid('interviewer_id').notNull(),
    rubricId: uuid('rubric_id').notNull(),
    recommendation: text('recommendation', { enum: recommendationValues }),
    summary: text('summary').notNull().default(''),
    createdAt: moment('created_at').notNull(),
    savedAt: moment('saved_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('scorecards_interview', t, t.interviewId),
    tenantIndex('scorecards_stage', t, t.candidacyId, t.stageId),
    tenantIndex('scorecards_interviewer', t, t.interviewerId),
    belongsTo(t, t.interviewId, () => interviews),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.stageId, () => stages),
    belongsTo(t, t.interviewerId, () => members),
    belongsTo(t, t.rubricId, () => rubrics),
    check(
      'scorecards_recommendation',
      sql`${t.recommendation} is null or ${t.recommendation} in ('strong-no','no','yes','strong-yes')`,
    ),
  ],
)

export const ratings = hiring.table(
  'ratings',
  {
    ...tenant(),
    scorecardId: uuid('scorecard_id').notNull(),
    competency: text('competency').notNull(),
    /** 1–5; null with `notAssessed` is a judgement, null without is still open. */
    rating: smallint('rating'),
    notAssessed: boolean('not_assessed').notNull().default(false),
    evidence: text('evidence').notNull().default(''),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('ratings_once', t, t.scorecardId, t.competency),
    belongsTo(t, t.scorecardId, () => scorecards),
    check('ratings_range', sql`${t.rating} is null or ${t.rating} between 1 and 5`),
    check('ratings_assessed', sql`not (${t.notAssessed} and ${t.rating} is not null)`),
  ],
)

/** A scorecard is sealed while it has a seal that was not recalled. A seal after the reveal is late: kept, void for the composite. */
export const scorecardSeals = hiring.table(
  'scorecard_seals',
  {
    ...tenant(),
    scorecardId: uuid('scorecard_id').notNull(),
    hash: text('hash').notNull(),
    late: boolean('late').notNull().default(false),
    at: moment('at').notNull(),
    recalledAt: moment('recalled_at'),
    recallReason: text('recall_reason').notNull().default(''),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('scorecard_seals_one')
      .on(t.orgId, t.scorecardId)
      .where(sql`${t.recalledAt} is null`),
    belongsTo(t, t.scorecardId, () => scorecards),
  ],
)

/** From this moment the cards of one candidacy in one stage may be read by those who may see them. Append-only. */
export const reveals = hiring.table(
  'reveals',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    /** Null when the last seal revealed the stage; else who ended the wait. */
    endedBy: uuid('ended_by'),
    reason: text('reason').notNull().default(''),
    missing: json<string[]>('missing').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('reveals_once', t, t.candidacyId, t.stageId),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.stageId, () => stages),
    belongsTo(t, t.endedBy, () => members),
  ],
)

/** Append-only; the sealed original stays as it is. */
export const postDiscussionRatings = hiring.table(
  'post_discussion_ratings',
  {
    ...tenant(),
    scorecardId: uuid('scorecard_id').notNull(),
    competency: text('competency').notNull(),
    rating: smallint('rating').notNull(),
    reason: text('reason').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('post_discussion_ratings_card', t, t.scorecardId, t.at),
    belongsTo(t, t.scorecardId, () => scorecards),
    check('post_discussion_ratings_range', sql`${t.rating} between 1 and 5`),
  ],
)

/** What each person says in the debrief: interviewers first, the hiring manager last. Append-only. */
export const debriefViews = hiring.table(
  'debrief_views',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    stageId: uuid('stage_id').notNull(),
    memberId: uuid('member_id').notNull(),
    part: text('part', { enum: ['interviewer', 'manager'] }).notNull(),
    recommendation: text('recommendation', { enum: recommendationValues }).notNull(),
    text: text('text').notNull(),
    /** Why the hiring manager spoke before every interviewer had. */
    earlyReason: text('early_reason').notNull().default(''),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('debrief_views_stage', t, t.candidacyId, t.stageId, t.at),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.stageId, () => stages),
    belongsTo(t, t.memberId, () => members),
    check('debrief_views_part', sql`${t.part} in ('interviewer','manager')`),
  ],
)

/** Immutable: who decided what, against which rule result, on which figures. Append-only. */
export const decisions = hiring.table(
  'decisions',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    outcome: text('outcome', { enum: ['hire', 'no-hire'] }).notNull(),
    rule: json<Record<string, unknown>>('rule').notNull(),
    ruleOutcome: text('rule_outcome', { enum: ['hire', 'no-hire', 'undecided'] }).notNull(),
    overrideReason: text('override_reason').notNull().default(''),
    notes: text('notes').notNull().default(''),
    learningPlan: text('learning_plan').notNull().default(''),
    dissent: json<{ memberId: string; text: string }[]>('dissent').notNull(),
    startsOn: text('starts_on'),
    decidedBy: uuid('decided_by').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('decisions_once', t, t.candidacyId),
    index('decisions_at').on(t.orgId, t.at),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.decidedBy, () => members),
    check('decisions_outcome', sql`${t.outcome} in ('hire','no-hire')`),
    check('decisions_rule_outcome', sql`${t.ruleOutcome} in ('hire','no-hire','undecided')`),
    check(
      'decisions_override',
      sql`${t.ruleOutcome} = 'undecided' or ${t.ruleOutcome} = ${t.outcome} or length(${t.overrideReason}) > 0`,
    ),
  ],
)

/** How many interviews a week a member can take before the loop page calls it too many. */
export const interviewLoads = hiring.table(
  'interview_loads',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    perWeek: integer('per_week').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('interview_loads_member', t, t.memberId),
    belongsTo(t, t.memberId, () => members),
  ],
)
