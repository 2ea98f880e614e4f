import type { PGlite } from '@electric-sql/pglite'
import { openPgliteOn } from '#test/support/engines/pglite-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'

const idle: { client: PGlite; made: unknown }[] = []
const most = 2

/** What the schema is made of, the tables with their columns, rules and grants, and who is asking. */
const shape = `
  select count(*)::int as columns, md5(string_agg(c.relname || a.attname, ',' order by c.oid, a.attnum)) as names,
    (select count(*)::int from pg_policy) as policies, (select count(*)::int from pg_constraint) as constraints,
    (select md5(string_agg(relacl::text || relforcerowsecurity, ',' order by oid)) from pg_class) as grants,
    current_user as who
  from pg_class c join pg_attribute a on a.attrelid = c.oid`

const rows = `
  select string_agg(format('delete from %I.%I', n.nspname, c.relname), '; ') as statements
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|groundwork)'`

/**
 * An embedded database without rows. One test file after the other uses the same: emptying is ten times faster than
 * opening. A database whose schema a test has changed, or that does not answer, is not used again.
 */
export async function borrowPglite(): Promise<{ client: PGlite; giveBack: () => Promise<void> }> {
  const { client, made } = idle.pop() ?? (await open())
  return { client, giveBack: () => giveBack(client, made).catch(() => client.close()) }
}

async function open() {
  const client = await openPgliteOn(emptyStage)
  return { client, made: await ask(client, shape) }
}

async function giveBack(client: PGlite, made: unknown): Promise<void> {
  const same = JSON.stringify(await ask(client, shape)) === JSON.stringify(made)
  if (!same || idle.length >= most) return client.close()
  const { statements } = (await ask(client, rows)) as { statements: string }
  await client.exec(`set session_replication_role = replica; ${statements}`)
  await client.exec('discard all')
  idle.push({ client, made })
}

const ask = async (client: PGlite, statement: string) => (await client.query(statement)).rows[0]
