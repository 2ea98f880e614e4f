import { sql } from 'drizzle-orm'
import {
  check,
  date,
  integer,
  smallint,
  text,
  unique,
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
import { hiring, interviewPlans } from './openings.ts'

/** From and to, as moments. */
export type StoredSpan = { from: string; to: string }

/** From and to in minutes since midnight on a day of the week, 1 for Monday; in the member's time zone. */
export type StoredHours = { weekday: number; from: number; to: number }

/** When a member can interview. Hours that nobody said are office hours, and `saidAt` is null. */
export const availabilities = hiring.table(
  'interview_availabilities',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    hours: json<StoredHours[]>('hours').notNull(),
    /** Minutes that stay free before and after an interview. */
    buffer: smallint('buffer').notNull(),
    /** Interviews on one day, at most. */
    perDay: smallint('per_day').notNull(),
    saidAt: moment('said_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('interview_availabilities_member', t, t.memberId),
    belongsTo(t, t.memberId, () => members),
    check('interview_availabilities_buffer', sql`${t.buffer} between 0 and 120`),
    check('interview_availabilities_per_day', sql`${t.perDay} between 0 and 12`),
  ],
)

/** Days on which other hours hold; without hours the member is away. */
export const availabilityExceptions = hiring.table(
  'availability_exceptions',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    from: smallint('from_minute'),
    to: smallint('to_minute'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('availability_exceptions_member', t, t.memberId, t.lastDay),
    belongsTo(t, t.memberId, () => members),
    check('availability_exceptions_days', sql`${t.firstDay} <= ${t.lastDay}`),
    check(
      'availability_exceptions_hours',
      sql`(${t.from} is null and ${t.to} is null) or (${t.from} >= 0 and ${t.from} < ${t.to} and ${t.to} <= 1440)`,
    ),
  ],
)

/** A calendar that is read from an address. The address opens it, so it is kept sealed. */
export const calendarSubscriptions = hiring.table(
  'calendar_subscriptions',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    sealedAddress: text('sealed_address').notNull(),
    host: text('host').notNull(),
    addedAt: moment('added_at').notNull(),
    triedAt: moment('tried_at'),
    readAt: moment('read_at'),
    /** Why the last try failed; empty after one that worked. */
    fault: text('fault').notNull().default(''),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('calendar_subscriptions_member', t, t.memberId),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** When a subscribed calendar says that its member is busy; with what, is not kept. */
export const busyTimes = hiring.table(
  'busy_times',
  {
    ...tenant(),
    subscriptionId: uuid('subscription_id').notNull(),
    memberId: uuid('member_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('busy_times_member', t, t.memberId, t.startsAt),
    tenantIndex('busy_times_subscription', t, t.subscriptionId),
    belongsTo(t, t.subscriptionId, () => calendarSubscriptions),
    belongsTo(t, t.memberId, () => members),
    check('busy_times_order', sql`${t.startsAt} < ${t.endsAt}`),
  ],
)

/** One planned interview of one candidate with everybody who takes it: what times are offered for. */
export const meetings = hiring.table(
  'meetings',
  {
    ...tenant(),
    candidacyId: uuid('candidacy_id').notNull(),
    planId: uuid('plan_id').notNull(),
    videoLink: text('video_link').notNull().default(''),
    /** How often the candidate may move or cancel it on their own, and until how many hours before. */
    moves: smallint('moves').notNull(),
    noticeHours: smallint('notice_hours').notNull(),
    /** When the candidate said they can; null once a time is booked. */
    givenTimes: json<StoredSpan[]>('given_times'),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('meetings_once', t, t.candidacyId, t.planId),
    belongsTo(t, t.candidacyId, () => candidacies),
    belongsTo(t, t.planId, () => interviewPlans),
    belongsTo(t, t.createdBy, () => members),
    check('meetings_moves', sql`${t.moves} between 0 and 10`),
    check('meetings_notice', sql`${t.noticeHours} between 0 and 168`),
  ],
)

/** Times a candidate can choose from. */
export const offeredSlots = hiring.table(
  'offered_slots',
  {
    ...tenant(),
    meetingId: uuid('meeting_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    offeredBy: uuid('offered_by').notNull(),
    offeredAt: moment('offered_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('offered_slots_once', t, t.meetingId, t.startsAt),
    belongsTo(t, t.meetingId, () => meetings),
    belongsTo(t, t.offeredBy, () => members),
  ],
)

/** A time that was taken. It stands until it ends; a meeting has one that stands at most. */
export const bookings = hiring.table(
  'interview_bookings',
  {
    ...tenant(),
    meetingId: uuid('meeting_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    /** The candidate's time zone, in which they are written to. */
    timeZone: text('time_zone').notNull(),
    bookedAt: moment('booked_at').notNull(),
    endedAt: moment('ended_at'),
    ending: text('ending', { enum: ['moved', 'cancelled'] }),
    endedBy: text('ended_by', { enum: ['candidate', 'team'] }),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('interview_bookings_one')
      .on(t.orgId, t.meetingId)
      .where(sql`${t.endedAt} is null`),
    tenantIndex('interview_bookings_meeting', t, t.meetingId, t.bookedAt),
    belongsTo(t, t.meetingId, () => meetings),
    check('interview_bookings_order', sql`${t.startsAt} < ${t.endsAt}`),
    check(
      'interview_bookings_ending',
      sql`(${t.endedAt} is null) = (${t.ending} is null) and (${t.endedAt} is null) = (${t.endedBy} is null)`,
    ),
  ],
)

/**
 * The quarters of an hour a booking takes of each interviewer, buffer included. One person's quarter can be held once:
 * this is what lets one of many rivals win.
 */
export const heldQuarters = hiring.table(
  'held_quarters',
  {
    ...tenant(),
    memberId: uuid('member_id').notNull(),
    quarter: moment('quarter').notNull(),
    bookingId: uuid('booking_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    unique('held_quarters_once').on(t.orgId, t.memberId, t.quarter),
    tenantIndex('held_quarters_booking', t, t.bookingId),
    belongsTo(t, t.memberId, () => members),
    belongsTo(t, t.bookingId, () => bookings),
  ],
)

/** What was last sent to one calendar: the entry keeps its identity, and each change counts its sequence up. */
export const calendarEntries = hiring.table(
  'calendar_entries',
  {
    ...tenant(),
    meetingId: uuid('meeting_id').notNull(),
    /** The interviewer, or null for the candidate's own entry. */
    memberId: uuid('member_id'),
    sequence: integer('sequence').notNull(),
    /** What the entry said, hashed: the same is not sent twice. */
    said: text('said').notNull(),
    sentAt: moment('sent_at').notNull(),
    cancelledAt: moment('cancelled_at'),
  },
  (t) => [
    tenantKey(t),
    unique('calendar_entries_once').on(t.orgId, t.meetingId, t.memberId).nullsNotDistinct(),
    belongsTo(t, t.meetingId, () => meetings),
    belongsTo(t, t.memberId, () => members),
  ],
)
