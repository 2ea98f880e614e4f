import { sql } from 'drizzle-orm'
import { check, date, integer, text, uuid } from 'drizzle-orm/pg-core'
import { members } from './accounts.ts'
import { candidacies } from './candidates.ts'
import {
  belongsTo,
  moment,
  money,
  rowVersion,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
} from './columns.ts'
import { hiring, openings } from './openings.ts'

const period = () => text('period', { enum: ['year', 'month', 'hour'] }).notNull()

/** What an opening may pay one person, and what all its seats may cost in a year. Money in minor units. */
export const compensationBands = hiring.table(
  'compensation_bands',
  {
    ...tenant(),
    openingId: uuid('opening_id').notNull(),
    min: money('min').notNull(),
    max: money('max').notNull(),
    currency: text('currency').notNull(),
    period: period(),
    /** For all seats together, a year; null where none is set. */
    budget: money('budget'),
    setBy: uuid('set_by').notNull(),
    setAt: moment('set_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('compensation_bands_opening', t, t.openingId),
    belongsTo(t, t.openingId, () => openings),
    belongsTo(t, t.setBy, () => members),
    check('compensation_bands_range', sql`0 < ${t.min} and ${t.min} <= ${t.max}`),
    check('compensation_bands_period', sql`${t.period} in ('year','month','hour')`),
  ],
)

/** Append-only: the organisation's own letter; the newest counts, and none means the stored default. */
export const offerTemplates = hiring.table(
  'offer_templates',
  {
    ...tenant(),
    number: integer('number').notNull(),
    markdown: text('markdown').notNull(),
    authorId: uuid('author_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_templates_number', t, t.number),
    belongsTo(t, t.authorId, () => members),
  ],
)

/** What the company offers one candidate for one opening; what it says is in its versions. */
export const offers = hiring.table(
  'offers',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offers_candidacy', t, t.candidacyId),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.createdBy, () => members),
  ],
)

/** Append-only: whatever changes in an offer is a new version, and everything that happens to it happens to one version. */
export const offerVersions = hiring.table(
  'offer_versions',
  {
    ...tenant(),
    offerId: uuid('offer_id').notNull(),
    number: integer('number').notNull(),
    base: money('base').notNull(),
    bonus: money('bonus'),
    currency: text('currency').notNull(),
    period: period(),
    equity: text('equity').notNull().default(''),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    location: text('location').notNull(),
    conditions: text('conditions').notNull().default(''),
    expiresAt: moment('expires_at').notNull(),
    letter: text('letter').notNull(),
    /** Why the pay is outside the band or beyond the budget; empty where it is not. */
    exceptionReason: text('exception_reason').notNull().default(''),
    authorId: uuid('author_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_versions_number', t, t.offerId, t.number),
    belongsTo(t, t.offerId, () => offers),
    belongsTo(t, t.authorId, () => members),
    check('offer_versions_base', sql`${t.base} > 0`),
    check('offer_versions_period', sql`${t.period} in ('year','month','hour')`),
  ],
)

/** Append-only: who approves a version, in order. */
export const offerApprovers = hiring.table(
  'offer_approvers',
  {
    ...tenant(),
    versionId: uuid('version_id').notNull(),
    position: integer('position').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_approvers_position', t, t.versionId, t.position),
    tenantUnique('offer_approvers_once', t, t.versionId, t.memberId),
    tenantIndex('offer_approvers_member', t, t.memberId),
    belongsTo(t, t.versionId, () => offerVersions),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** Append-only: what each approver said of a version, approved and declined alike. */
export const offerApprovals = hiring.table(
  'offer_approvals',
  {
    ...tenant(),
    versionId: uuid('version_id').notNull(),
    memberId: uuid('member_id').notNull(),
    verdict: text('verdict', { enum: ['approved', 'declined'] }).notNull(),
    comment: text('comment').notNull().default(''),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_approvals_once', t, t.versionId, t.memberId),
    belongsTo(t, t.versionId, () => offerVersions),
    belongsTo(t, t.memberId, () => members),
    check('offer_approvals_verdict', sql`${t.verdict} in ('approved','declined')`),
  ],
)

/** Append-only: a version that went out to the candidate. */
export const offerSends = hiring.table(
  'offer_sends',
  {
    ...tenant(),
    versionId: uuid('version_id').notNull(),
    byId: uuid('by_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_sends_once', t, t.versionId),
    belongsTo(t, t.versionId, () => offerVersions),
    belongsTo(t, t.byId, () => members),
  ],
)

/** Append-only: what the candidate answered to a version, once, in the portal. */
export const offerAnswers = hiring.table(
  'offer_answers',
  {
    ...tenant(),
    versionId: uuid('version_id').notNull(),
    verdict: text('verdict', { enum: ['accepted', 'declined'] }).notNull(),
    typedName: text('typed_name').notNull(),
    reason: text('reason').notNull().default(''),
    versionHash: text('version_hash').notNull(),
    addressHash: text('address_hash').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_answers_once', t, t.versionId),
    belongsTo(t, t.versionId, () => offerVersions),
    check('offer_answers_verdict', sql`${t.verdict} in ('accepted','declined')`),
  ],
)

/** Append-only: a version that the company took back. */
export const offerWithdrawals = hiring.table(
  'offer_withdrawals',
  {
    ...tenant(),
    versionId: uuid('version_id').notNull(),
    reason: text('reason').notNull(),
    byId: uuid('by_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offer_withdrawals_once', t, t.versionId),
    belongsTo(t, t.versionId, () => offerVersions),
    belongsTo(t, t.byId, () => members),
  ],
)

/** What was said while an offer was talked over; never shown to the candidate. */
export const negotiationNotes = hiring.table(
  'negotiation_notes',
  {
    ...tenant(),
    offerId: uuid('offer_id').notNull(),
    text: text('text').notNull(),
    authorId: uuid('author_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('negotiation_notes_offer', t, t.offerId, t.at),
    belongsTo(t, t.offerId, () => offers),
    belongsTo(t, t.authorId, () => members),
  ],
)
