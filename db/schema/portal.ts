import { sql } from 'drizzle-orm'
import { boolean, check, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { candidacies, candidates, messages } from './candidates.ts'
import { belongsTo, moment, tenant, tenantIndex, tenantKey, tenantUnique } from './columns.ts'
import { hiring, openings } from './openings.ts'

/** Append-only: every answer by mail that was taken, so that the same one is taken once. */
export const inboundMails = hiring.table(
  'inbound_mails',
  {
    ...tenant(),
    eventId: text('event_id').notNull(),
    candidacyId: uuid('candidacy_id').notNull(),
    messageId: uuid('message_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('inbound_mails_event', t, t.eventId),
    tenantIndex('inbound_mails_candidacy', t, t.candidacyId),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.messageId, () => messages),
  ],
)

/** What a candidate needs for the interviews. Interviewers read `sharedText` alone, once somebody wrote it for them. */
export const accommodations = hiring.table(
  'accommodations',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    text: text('text').notNull(),
    at: moment('at').notNull(),
    sharedText: text('shared_text').notNull().default(''),
    sharedAt: moment('shared_at'),
    sharedBy: uuid('shared_by'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('accommodations_candidacy', t, t.candidacyId, t.at),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.sharedBy, () => members),
  ],
)

export const surveyPartValues = ['application', 'interviews', 'end'] as const

/** Append-only: that somebody has answered about a part, and neither what nor when. */
export const surveyResponses = hiring.table(
  'survey_responses',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    part: text('part', { enum: surveyPartValues }).notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('survey_responses_once', t, t.candidacyId, t.part),
    belongsTo(t, t.candidacyId, () => candidacies),
    check('survey_responses_part', sql`${t.part} in ('application','interviews','end')`),
  ],
)

/** What was answered, by nobody: no candidate, no time, and ids that tell no order. Read once it is released. */
export const surveyAnswers = hiring.table(
  'survey_answers',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    part: text('part', { enum: surveyPartValues }).notNull(),
    expected: smallint('expected').notNull(),
    respected: smallint('respected').notNull(),
    paced: smallint('paced').notNull(),
    comment: text('comment').notNull().default(''),
    released: boolean('released').notNull().default(false),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('survey_answers_opening', t, t.openingId, t.part),
    belongsTo(t, t.openingId, () => openings),
    check('survey_answers_part', sql`${t.part} in ('application','interviews','end')`),
    check(
      'survey_answers_range',
      sql`${t.expected} between 1 and 5 and ${t.respected} between 1 and 5 and ${t.paced} between 1 and 5`,
    ),
  ],
)

/** Somebody who wants to hear of other openings until `endsAt`. Leaving sets `leftAt`; one at most is in force. */
export const poolMemberships = hiring.table(
  'pool_memberships',
  {
    ...tenant(),
    candidateId: uuid('candidate_id').notNull(),
    interests: text('interests').notNull().default(''),
    /** What was agreed to, word by word. */
    consent: text('consent').notNull(),
    joinedAt: moment('joined_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    leftAt: moment('left_at'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('pool_memberships_one')
      .on(t.orgId, t.candidateId)
      .where(sql`${t.leftAt} is null`),
    tenantIndex('pool_memberships_candidate', t, t.candidateId),
    tenantIndex('pool_memberships_ends', t, t.endsAt),
    belongsTo(t, t.candidateId, () => candidates),
  ],
)

/** Append-only: who of the pool was told of which opening. */
export const poolInvitations = hiring.table(
  'pool_invitations',
  {
    ...tenant(),
    membershipId: uuid('membership_id').notNull(),
    openingId: uuid('opening_id').notNull(),
    byId: uuid('by_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('pool_invitations_once', t, t.membershipId, t.openingId),
    tenantIndex('pool_invitations_opening', t, t.openingId),
    belongsTo(t, t.membershipId, () => poolMemberships),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.byId, () => members),
  ],
)

/** Somebody a member thinks of for an opening. They are asked, and become a candidate only by applying. */
export const referrals = hiring.table(
  'referrals',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    referrerId: uuid('referrer_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    mailbox: text('mailbox').notNull(),
    /** For the team: how the referrer knows them. */
    note: text('note').notNull().default(''),
    tokenHash: text('token_hash').notNull(),
    askedAt: moment('asked_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    declinedAt: moment('declined_at'),
    candidacyId: uuid('candidacy_id'),
    /** False where they are known for the opening already: they get no mail, and whoever refers them sees no difference. */
    mailed: boolean('mailed').notNull().default(true),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('referrals_token', t, t.tokenHash),
    uniqueIndex('referrals_once')
      .on(t.orgId, t.openingId, t.mailbox)
      .where(sql`${t.mailed}`),
    tenantIndex('referrals_mailbox', t, t.openingId, t.mailbox),
    tenantIndex('referrals_referrer', t, t.referrerId, t.askedAt),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.referrerId, () => members),
    belongsTo(t, t.candidacyId, () => candidacies),
  ],
)
