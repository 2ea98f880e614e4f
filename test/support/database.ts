import { readFileSync, readdirSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { Database } from '#db/connection.server.ts'
import type { UnsafeLayers } from '#db/connection.server.ts'
import { openPglite, pgliteEngine } from '#db/engines/pglite.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { migrateEmbedded, migratePostgres } from '#db/migrate.server.ts'

export type TestDatabase = {
  database: Database
  /** The same data with one layer of tenancy switched off. */
  unsafe: (layers: UnsafeLayers) => Database
  close: () => Promise<void>
}

/** A migrated, empty database on the engine under test (`TEST_ENGINE`), private to the caller. */
export function openTestDatabase(): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL
  return process.env.TEST_ENGINE === 'postgres' && url ? onPostgres(url) : onPglite()
}

async function onPglite(): Promise<TestDatabase> {
  const client = await openPglite(undefined, await migratedDump())
  const engine = pgliteEngine(client)
  return {
    database: new Database(engine),
    unsafe: (layers) => new Database(engine, layers),
    close: () => client.close(),
  }
}

/** Migrating takes longer than restoring, so a migrated data directory is dumped once per schema. */
async function migratedDump(): Promise<Blob> {
  const folder = join(process.cwd(), 'db/migrations')
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).toSorted()) {
    if (file.endsWith('.sql')) hash.update(readFileSync(join(folder, file)))
  }
  const cache = join(tmpdir(), 'groundwork-test')
  const path = join(cache, `${hash.digest('hex')}.tar`)
  if (!existsSync(path)) {
    const client = await openPglite()
    await migrateEmbedded(client)
    const dump = await client.dumpDataDir('none')
    await client.close()
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
    renameSync(`${path}.${process.pid}`, path)
  }
  return new Blob([readFileSync(path)])
}

async function onPostgres(url: string): Promise<TestDatabase> {
  const name = `gw_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await administer(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  await migratePostgres(own.href)
  const engine = postgresEngine({ url: own.href, connections: 5 })
  const close = async () => {
    await engine.close()
    await administer(url, `drop database if exists ${name} with (force)`)
  }
  return { database: new Database(engine), unsafe: (layers) => new Database(engine, layers), close }
}

async function administer(url: string, statement: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
