import type { PGlite } from '@electric-sql/pglite'
import { Database } from '#db/connection.server.ts'
import type { UnsafeLayers } from '#db/connection.server.ts'
import { pgliteEngine } from '#db/engines/pglite.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { restorePglite } from '#test/support/pglite-database.ts'
import { createPostgresDatabase } from '#test/support/postgres-database.ts'

export type TestDatabase = {
  database: Database
  /** The embedded client; null on PostgreSQL. */
  pglite: PGlite | null
  /** The same data with one layer of tenancy switched off. */
  unsafe: (layers: UnsafeLayers) => Database
  close: () => Promise<void>
}

/** Whether the tests run on PostgreSQL (`TEST_ENGINE`) instead of the embedded engine. */
export const onPostgres = process.env.TEST_ENGINE === 'postgres'

/** A migrated, empty database on the engine under test, private to the caller. */
export const openTestDatabase = (): Promise<TestDatabase> =>
  onPostgres ? openPostgres() : openPglite()

async function openPglite(): Promise<TestDatabase> {
  const pglite = await restorePglite()
  const engine = pgliteEngine(pglite)
  return {
    database: new Database(engine),
    pglite,
    unsafe: (layers) => new Database(engine, layers),
    close: () => pglite.close(),
  }
}

async function openPostgres(): Promise<TestDatabase> {
  const { url, drop } = await createPostgresDatabase()
  const engine = postgresEngine({ url, connections: 5 })
  const close = async () => {
    await engine.close()
    await drop()
  }
  return {
    database: new Database(engine),
    pglite: null,
    unsafe: (layers) => new Database(engine, layers),
    close,
  }
}
