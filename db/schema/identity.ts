import { sql } from 'drizzle-orm'
import { check, text, uuid } from 'drizzle-orm/pg-core'
import { accounts, accessValues, members, organisations } from './accounts.ts'
import {
  belongsTo,
  moment,
  rowVersion,
  tenant,
  tenantIndex,
  tenantKey,
  tenantUnique,
} from './columns.ts'

/** A domain that an organisation says is its own, and what the last look for the proof found. */
export const domains = accounts.table(
  'domains',
  {
    ...tenant(),
    name: text('name').notNull(),
    /** What the record or file has to say. */
    token: text('token').notNull(),
    claimedBy: uuid('claimed_by').notNull(),
    createdAt: moment('created_at').notNull(),
    checkedAt: moment('checked_at'),
    /** A word for what the last look found; empty before the first one. */
    finding: text('finding').notNull().default(''),
    verifiedAt: moment('verified_at'),
    /** Since when the proof of a verified domain is not found any more. */
    failingSince: moment('failing_since'),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('domains_name', t, t.name),
    belongsTo(t, t.claimedBy, () => members),
  ],
)

/** The one organisation that has proved a domain: found by its name, across organisations. */
export const verifiedDomains = accounts.table('verified_domains', {
  name: text('name').primaryKey(),
  orgId: uuid('org_id')
    .notNull()
    .references(() => organisations.id, { onDelete: 'cascade' }),
})

/** The OpenID Connect provider through which people of an organisation sign in: one row per organisation. */
export const identityProviders = accounts.table(
  'identity_providers',
  {
    ...tenant(),
    /** What the button calls it. */
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    sealedSecret: text('sealed_secret').notNull(),
    /** What newcomers may do; null lets nobody in who is not a member already. */
    defaultAccess: text('default_access', { enum: accessValues }),
    /** Since when members have to come through it. */
    requiredAt: moment('required_at'),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('identity_providers_org', t),
    check(
      'identity_providers_access',
      sql`${t.defaultAccess} in ('hiring-manager','recruiter','interviewer','planner','viewer')`,
    ),
  ],
)

/**
 * A provider, or a change of the one there is, that waits for an owner to confirm it. It has a table of its own, so that
 * nothing that lets people in can come upon it.
 */
export const preparedProviders = accounts.table(
  'prepared_providers',
  {
    ...tenant(),
    name: text('name').notNull(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    /** Null keeps the secret of the provider there is. */
    sealedSecret: text('sealed_secret'),
    defaultAccess: text('default_access', { enum: accessValues }),
    preparedBy: uuid('prepared_by').notNull(),
    preparedAt: moment('prepared_at').notNull(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('prepared_providers_org', t),
    belongsTo(t, t.preparedBy, () => members),
    check(
      'prepared_providers_access',
      sql`${t.defaultAccess} in ('hiring-manager','recruiter','interviewer','planner','viewer')`,
    ),
  ],
)

/** Somebody whom the organisation's directory has sent over SCIM. */
export const directoryUsers = accounts.table(
  'directory_users',
  {
    ...tenant(),
    userName: text('user_name').notNull(),
    /** The name in lower case: it is compared so. */
    userKey: text('user_key').notNull(),
    externalId: text('external_id'),
    email: text('email').notNull(),
    givenName: text('given_name').notNull().default(''),
    familyName: text('family_name').notNull().default(''),
    displayName: text('display_name').notNull(),
    /** Null as long as an invitation waits for its answer. */
    memberId: uuid('member_id'),
    invitationId: uuid('invitation_id'),
    deactivatedAt: moment('deactivated_at'),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('directory_users_key', t, t.userKey),
    tenantUnique('directory_users_member', t, t.memberId),
    belongsTo(t, t.memberId, () => members),
  ],
)

/** A group of the directory, and what its people may do here where the settings say so. */
export const directoryGroups = accounts.table(
  'directory_groups',
  {
    ...tenant(),
    displayName: text('display_name').notNull(),
    nameKey: text('name_key').notNull(),
    externalId: text('external_id'),
    access: text('access', { enum: accessValues }),
    createdAt: moment('created_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    version: rowVersion(),
  },
  (t) => [
    tenantKey(t),
    tenantUnique('directory_groups_name', t, t.nameKey),
    check(
      'directory_groups_access',
      sql`${t.access} in ('admin','hiring-manager','recruiter','interviewer','planner','viewer')`,
    ),
  ],
)

export const directorySeats = accounts.table(
  'directory_seats',
  { ...tenant(), groupId: uuid('group_id').notNull(), userId: uuid('user_id').notNull() },
  (t) => [
    tenantKey(t),
    tenantUnique('directory_seats_once', t, t.groupId, t.userId),
    tenantIndex('directory_seats_user', t, t.userId),
    belongsTo(t, t.groupId, () => directoryGroups).onDelete('cascade'),
    belongsTo(t, t.userId, () => directoryUsers).onDelete('cascade'),
  ],
)
