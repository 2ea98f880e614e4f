import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { migratePostgres } from '#db/migrate.server.ts'
import type { Stage } from '#test/support/engines/stage.ts'

export type PostgresDatabase = { url: string; drop: () => Promise<void> }

const migrationLock = 20_260_102

/** A database of one's own on a stage, copied from a template on the server `TEST_DATABASE_URL` names. */
export const createPostgresOn = (stage: Stage): Promise<PostgresDatabase> =>
  copyTemplate(`gw_${stage.name}`, (client, template) => ensureTemplate(template, stage, client))

/** A database of one's own with everything that stands in another one, which nobody may be connected to. */
export const copyPostgres = (url: string): Promise<PostgresDatabase> =>
  copyTemplate(new URL(url).pathname.slice(1), async () => {})

/** Whoever wants the same template waits for whoever makes it; others do not. */
async function copyTemplate(
  template: string,
  ensure: (client: Client, template: string) => Promise<void>,
): Promise<PostgresDatabase> {
  const name = `gw_${randomBytes(6).toString('hex')}`
  await administer(async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template])
    await ensure(client, template)
    // Small ones are copied quicker as files than through the log.
    await client.query(`create database ${name} template ${template} strategy file_copy`)
  })
  const drop = () =>
    administer(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`)
    })
  return { url: urlOf(name), drop }
}

async function ensureTemplate(name: string, stage: Stage, client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount !== 0) return
  const draft = `${name}_${randomBytes(4).toString('hex')}`
  // Migrations write roles, which all databases of a server share: one after the other.
  await client.query('select pg_advisory_lock($1)', [migrationLock])
  await client.query(`create database ${draft}`)
  await migratePostgres(urlOf(draft))
  await client.query('select pg_advisory_unlock($1)', [migrationLock])
  const engine = postgresEngine({ url: urlOf(draft) })
  await stage.prepare(engine)
  await engine.close()
  await client.query(`alter database ${draft} rename to ${name}`)
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL names no PostgreSQL; the suite sets it itself.')
  return url
}

function urlOf(database: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${database}`
  return url.href
}

async function administer(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: serverUrl() })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
