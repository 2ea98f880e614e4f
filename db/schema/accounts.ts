import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgSchema, text, unique, uuid } from 'drizzle-orm/pg-core'
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

export const accounts = pgSchema('accounts')

export const users = accounts.table('users', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
})

/** An identity at an outside provider that a person has signed in with. */
export const identities = accounts.table(
  'identities',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    provider: text('provider').notNull(),
    subject: text('subject').notNull(),
    createdAt: moment('created_at').notNull(),
    /** When somebody who had proved their mailbox in the same browser came through it: what opens an owner's place. */
    confirmedAt: moment('confirmed_at'),
  },
  (t) => [
    unique('identities_provider_subject').on(t.provider, t.subject),
    index('identities_user').on(t.userId),
  ],
)

export const organisations = accounts.table('organisations', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  createdAt: moment('created_at').notNull(),
})

export const memberships = accounts.table(
  'memberships',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    orgId: uuid('org_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id').notNull(),
  },
  (t) => [
    unique('memberships_user_org').on(t.userId, t.orgId),
    index('memberships_org').on(t.orgId),
  ],
)

export const sessions = accounts.table(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    agent: text('agent').notNull().default(''),
    /** The network it was last used from, without what tells one machine in it from another. */
    network: text('network').notNull().default(''),
    /** The person proved their address to us: by a code, or at the operator's provider. Opens every organisation of theirs that asks for no more. */
    byAddress: boolean('by_address').notNull().default(true),
    /** The organisations at whose own provider the person was recognised; each counts for that organisation alone. */
    atProviders: uuid('at_providers').array().notNull().default([]),
    createdAt: moment('created_at').notNull(),
    /** When it was last used, give or take some minutes. */
    seenAt: moment('seen_at').notNull(),
    /** The same in each organisation where it was used, by their ids. */
    seenIn: json<Record<string, string>>('seen_in').notNull().default({}),
    /** Organisations in which it was ended: there the proof of the address counts no longer. */
    endedIn: uuid('ended_in').array().notNull().default([]),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

/** One pending e-mail sign-in: usable as a code in the asking browser or as a link, until consumed. */
export const signIns = accounts.table(
  'sign_ins',
  {
    id: uuid('id').primaryKey(),
    email: text('email').notNull(),
    codeHash: text('code_hash').notNull(),
    linkHash: text('link_hash').notNull().unique(),
    browserHash: text('browser_hash').notNull(),
    tries: integer('tries').notNull().default(0),
    returnTo: text('return_to').notNull().default('/'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    consumedAt: moment('consumed_at'),
  },
  (t) => [index('sign_ins_email').on(t.email, t.createdAt)],
)

export const accessValues = [
  'owner',
  'admin',
  'hiring-manager',
  'recruiter',
  'interviewer',
  'planner',
  'viewer',
] as const

/** A person's place in one organisation. A removed member keeps the row, so that what they did keeps a name. */
export const members = accounts.table(
  'members',
  {
    ...tenant(),
    userId: uuid('user_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    access: text('access', { enum: accessValues }).notNull(),
    timeZone: text('time_zone').notNull().default('UTC'),
    shortcuts: boolean('shortcuts').notNull().default(true),
    joinedAt: moment('joined_at').notNull(),
    removedAt: moment('removed_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('members_user', t, t.userId),
    check(
      'members_access',
      sql`${t.access} in ('owner','admin','hiring-manager','recruiter','interviewer','planner','viewer')`,
    ),
  ],
)

export const invitations = accounts.table(
  'invitations',
  {
    ...tenant(),
    email: text('email').notNull(),
    access: text('access', { enum: accessValues }).notNull(),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    revokedAt: moment('revoked_at'),
  },
  (t) => [
    tenantKey(t),
    tenantIndex('invitations_email', t, t.email),
    belongsTo(t, t.invitedBy, () => members),
    check(
      'invitations_access',
      sql`${t.access} in ('owner','admin','hiring-manager','recruiter','interviewer','planner','viewer')`,
    ),
  ],
)

/** Finds the open invitations of an address across organisations, as `memberships` finds those of a person. */
export const invitees = accounts.table(
  'invitees',
  {
    email: text('email').notNull(),
    orgId: uuid('org_id')
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    invitationId: uuid('invitation_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [
    unique('invitees_once').on(t.orgId, t.invitationId),
    index('invitees_email').on(t.email, t.expiresAt),
  ],
)

/** What an organisation decides about itself: one row per organisation. */
export const settings = accounts.table(
  'settings',
  {
    ...tenant(),
    employerSize: integer('employer_size'),
    statistics: boolean('statistics').notNull().default(true),
    accommodationContact: text('accommodation_contact').notNull().default(''),
    privacyNotice: text('privacy_notice').notNull().default(''),
    about: text('about').notNull().default(''),
    /** Colours of what it shows to others: ground and the letters on it, as #rrggbb. */
    accent: text('accent').notNull().default('#0d5a6b'),
    ink: text('ink').notNull().default('#ffffff'),
    /** The file of its logo. */
    logoId: uuid('logo_id'),
    /** Since when there is sample data among the organisation's own; null once it is removed. */
    sampleAt: moment('sample_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('settings_org', t),
    check('settings_accent', sql`${t.accent} ~ '^#[0-9a-f]{6}$'`),
    check('settings_ink', sql`${t.ink} ~ '^#[0-9a-f]{6}$'`),
  ],
)
