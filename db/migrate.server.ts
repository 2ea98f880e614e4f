import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres'
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { Client } from 'pg'

const migrationsFolder = join(process.cwd(), 'db/migrations')
const migrations = {
  migrationsFolder,
  migrationsTable: 'migrations',
  migrationsSchema: 'groundwork',
}

/** Statements that need the right to create roles; run once per database server before the first migration. */
export const roleStatements = [
  'gw_owner',
  'gw_app',
  'gw_accounts',
  'gw_jobs',
  'gw_assistant',
  'gw_eraser',
  'gw_fairness',
  'gw_mover',
].map(
  (role) => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  if not pg_has_role(current_user, '${role}', 'member') then execute format('grant ${role} to %I', current_user); end if;
end $$`,
)

const ownership = `do $$ begin
  execute format('grant create on database %I to gw_owner', current_database());
  create schema if not exists pgboss authorization gw_jobs;
end $$`

const advisoryLock = 20_260_101

/** Brings an embedded database to the newest schema. */
export async function migrateEmbedded(client: PGlite): Promise<void> {
  for (const statement of [...roleStatements, ownership, 'set role gw_owner'])
    await client.exec(statement)
  await migratePglite(drizzlePglite({ client }), migrations)
  await client.exec('reset role')
}

/** Brings a PostgreSQL database to the newest schema; several processes may try at once, one does it. */
export async function migratePostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock])
    await prepareRoles(client)
    await client.query('set role gw_owner')
    await migratePg(drizzlePg(client), migrations)
  } finally {
    await client.end()
  }
}

async function prepareRoles(client: Client): Promise<void> {
  try {
    for (const statement of [...roleStatements, ownership]) await client.query(statement)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database user may not create the roles Groundwork needs (${reason}). ` +
        `As an administrator run:\n${roleStatements.join(';\n')};\n${ownership};`,
      { cause: error },
    )
  }
}
