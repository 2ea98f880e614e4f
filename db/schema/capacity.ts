import { sql } from 'drizzle-orm'
import { check, date, doublePrecision, integer, text, uuid } from 'drizzle-orm/pg-core'
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

/** How the organisation counts its time: one row. A quarter is stored as fiscal year × 4 + quarter − 1. */
export const calendars = planning.table(
  'calendars',
  {
    ...tenant(),
    /** The month, 1–12, in which the fiscal year begins. */
    firstMonth: integer('first_month').notNull().default(1),
    hoursPerDay: doublePrecision('hours_per_day').notNull().default(8),
    currency: text('currency').notNull().default('EUR'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('calendars_org', t),
    check('calendars_month', sql`${t.firstMonth} between 1 and 12`),
    check('calendars_hours', sql`${t.hoursPerDay} > 0 and ${t.hoursPerDay} <= 24`),
  ],
)

export const holidays = planning.table(
  'holidays',
  {
    ...tenant(),
    day: date('day', { mode: 'string' }).notNull(),
    name: text('name').notNull(),
  },
  (t) => [tenantKey(t), tenantUnique('holidays_day', t, t.day)],
)

/** A person whose time is planned; `role` is the key of a role card. */
export const staff = planning.table(
  'staff',
  {
    ...tenant(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    /** Competency key → level 1–5. */
    skills: json<Record<string, number>>('skills').notNull(),
    memberId: uuid('member_id'),
    source: text('source', { enum: ['employee', 'hire', 'contractor', 'borrowed'] })
      .notNull()
      .default('employee'),
    /** Full-time equivalents, 0–1, where no quarter says otherwise. */
    share: doublePrecision('share').notNull().default(1),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }),
    /** Useful share in the first quarters after the start, the last value holds; empty for the ramped. */
    ramp: json<number[]>('ramp').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('staff_role', t, t.role),
    belongsTo(t, t.memberId, () => members),
    belongsTo(t, t.createdBy, () => members),
    check('staff_source', sql`${t.source} in ('employee','hire','contractor','borrowed')`),
    check('staff_share', sql`${t.share} between 0 and 1`),
    check('staff_dates', sql`${t.startsOn} <= ${t.endsOn}`),
  ],
)

/** A quarter in which a person's availability differs from their usual share. */
export const availabilities = planning.table(
  'availabilities',
  {
    ...tenant(),
    staffId: uuid('staff_id').notNull(),
    quarter: integer('quarter').notNull(),
    share: doublePrecision('share').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('availabilities_once', t, t.staffId, t.quarter),
    belongsTo(t, t.staffId, () => staff),
    check('availabilities_share', sql`${t.share} between 0 and 1`),
  ],
)

/** Days away. The reason is for the person and admins; others see that the person is away. */
export const leaves = planning.table(
  'leaves',
  {
    ...tenant(),
    staffId: uuid('staff_id').notNull(),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    reason: text('reason').notNull().default(''),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('leaves_staff', t, t.staffId, t.firstDay),
    belongsTo(t, t.staffId, () => staff),
    belongsTo(t, t.addedBy, () => members),
    check('leaves_order', sql`${t.firstDay} <= ${t.lastDay}`),
  ],
)

/** Work that keeps things running and is not planned: people of a role, quarter by quarter. */
export const runWork = planning.table(
  'run_work',
  {
    ...tenant(),
    role: text('role').notNull(),
    title: text('title').notNull(),
    people: doublePrecision('people').notNull(),
    firstQuarter: integer('first_quarter').notNull(),
    lastQuarter: integer('last_quarter'),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('run_work_role', t, t.role),
    belongsTo(t, t.addedBy, () => members),
    check('run_work_people', sql`${t.people} > 0`),
    check('run_work_order', sql`${t.firstQuarter} <= ${t.lastQuarter}`),
  ],
)

/** Hours of a person that some work needs between two days: what overbooking is proved from. */
export const bookings = planning.table(
  'bookings',
  {
    ...tenant(),
    staffId: uuid('staff_id').notNull(),
    useCaseId: uuid('use_case_id'),
    title: text('title').notNull().default(''),
    firstDay: date('first_day', { mode: 'string' }).notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    hours: doublePrecision('hours').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: moment('added_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('bookings_staff', t, t.staffId, t.firstDay),
    tenantIndex('bookings_use_case', t, t.useCaseId),
    belongsTo(t, t.staffId, () => staff),
    belongsTo(t, t.useCaseId, () => useCases),
    belongsTo(t, t.addedBy, () => members),
    check('bookings_order', sql`${t.firstDay} <= ${t.lastDay}`),
    check('bookings_hours', sql`${t.hours} > 0`),
  ],
)
