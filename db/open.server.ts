import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Database } from './connection.server.ts'
import { beginWithBlank } from './engines/blank.server.ts'
import { openPglite, pgliteEngine } from './engines/pglite.server.ts'
import { postgresEngine } from './engines/postgres.server.ts'
import { takeLock } from './lock.server.ts'
import type { Lock } from './lock.server.ts'
import { migrateEmbedded, migratePostgres } from './migrate.server.ts'

export type OpenedDatabase = {
  database: Database
  /** The embedded client, for the job runner and backups; null on PostgreSQL. */
  pglite: PGlite | null
  lock: Lock | null
  close: () => Promise<void>
}

export type DatabaseSettings = {
  DATA_DIR: string
  DATABASE_URL?: string | undefined
  MIGRATION_DATABASE_URL?: string | undefined
}

/** Opens PostgreSQL where `DATABASE_URL` is set, else the embedded database under the data directory, and migrates. */
export const openDatabase = (
  settings: DatabaseSettings,
  clock: () => number,
): Promise<OpenedDatabase> =>
  settings.DATABASE_URL
    ? onPostgres(settings, settings.DATABASE_URL)
    : embedded(settings.DATA_DIR, clock)

async function onPostgres(settings: DatabaseSettings, url: string): Promise<OpenedDatabase> {
  await migratePostgres(settings.MIGRATION_DATABASE_URL ?? url, url)
  const database = new Database(postgresEngine({ url }))
  return { database, pglite: null, lock: null, close: () => database.close() }
}

async function embedded(directory: string, clock: () => number): Promise<OpenedDatabase> {
  const lock = takeLock(directory, clock)
  try {
    const place = join(directory, 'database')
    await beginWithBlank(place)
    const pglite = await openPglite(place)
    await migrateEmbedded(pglite)
    const database = new Database(pgliteEngine(pglite))
    const close = async () => {
      await database.close()
      lock.release()
    }
    return { database, pglite, lock, close }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The name of the newest migration, for `/healthz` and backups. */
export function schemaVersion(): string {
  const journal = JSON.parse(
    readFileSync(join(process.cwd(), 'db/migrations/meta/_journal.json'), 'utf8'),
  ) as {
    entries: { tag: string }[]
  }
  return journal.entries.at(-1)?.tag ?? 'none'
}
