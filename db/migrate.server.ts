import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { Client, escapeIdentifier, escapeLiteral } from 'pg'

const migrationsFolder = join(process.cwd(), 'db/migrations')
const migrations = {
  migrationsFolder,
  migrationsTable: 'migrations',
  migrationsSchema: 'groundwork',
}

const owner = 'gw_owner'
const roles = [
  'gw_app',
  'gw_accounts',
  'gw_jobs',
  'gw_assistant',
  'gw_eraser',
  'gw_fairness',
  'gw_mover',
]

/** Whoever makes a role is a member of it at once, but since PostgreSQL 16 may not set it by that. */
const maySet = (user: string, role: string) => `(case
    when current_setting('server_version_num')::int >= 160000
    then pg_has_role(${escapeLiteral(user)}, '${role}', 'set')
    else pg_has_role(${escapeLiteral(user)}, '${role}', 'member') end)`

const roleStatement = (role: string, users: readonly string[]): string => {
  const grants = users.map(
    (user) =>
      `if not ${maySet(user, role)} then grant ${role} to ${escapeIdentifier(user)}; end if;`,
  )
  return `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  ${grants.join('\n  ')}
end $$`
}

/**
 * Statements that need the right to create roles; run once per database server before the first migration. Who migrates
 * gets every role, and who runs the application all but the one that owns the schema.
 */
const roleStatements = (migrating: string, running = migrating): string[] => [
  roleStatement(owner, [migrating]),
  ...roles.map((role) => roleStatement(role, [...new Set([migrating, running])])),
]

const ownership = `do $$ begin
  execute format('grant create on database %I to gw_owner', current_database());
  create schema if not exists pgboss authorization gw_jobs;
end $$`

const advisoryLock = 20_260_101

/** Brings an embedded database to the newest schema. */
export async function migrateEmbedded(client: PGlite): Promise<void> {
  const { rows } = await client.query<{ user: string }>('select current_user as user')
  for (const statement of [...roleStatements(rows[0]?.user ?? ''), ownership, 'set role gw_owner'])
    await client.exec(statement)
  await migratePglite(drizzlePglite({ client }), migrations)
  await client.exec('reset role')
}

/**
 * Brings a PostgreSQL database to the newest schema; several processes may try at once, one does it. `runningUrl` names
 * the user of the application where that is another one.
 */
export async function migratePostgres(url: string, runningUrl = url): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await prepareRoles(client, userOf(runningUrl))
    await client.query('set role gw_owner')
    await migratePg(drizzlePg(client), migrations)
  } finally {
    await client.end()
  }
}

/** Null where an address names nobody, and the driver falls back to the name of whoever runs the process. */
const userOf = (url: string): string | null => decodeURIComponent(new URL(url).username) || null

async function prepareRoles(client: Client, running: string | null): Promise<void> {
  const { rows } = await client.query<{ user: string }>('select current_user as user')
  const migrating = rows[0]?.user ?? ''
  const statements = [...roleStatements(migrating, running ?? migrating), ownership]
  try {
    for (const statement of statements) await client.query(statement)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database user may not create the roles Groundwork needs (${reason}). ` +
        `As an administrator run in this database:\n${statements.join(';\n')};`,
      { cause: error },
    )
  }
}
