import { Database } from '#db/connection.server.ts'
import type { Engine, UnsafeLayers } from '#db/connection.server.ts'
import { pgliteEngine } from '#db/engines/pglite.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import type { OpenedDatabase } from '#db/open.server.ts'
import { openPgliteOn } from '#test/support/engines/pglite-database.ts'
import { borrowPglite } from '#test/support/engines/pglite-pool.ts'
import { createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { rehearseOnPglite, rehearseOnPostgres } from '#test/support/engines/rehearsal.ts'
import type { Rehearsal } from '#test/support/engines/rehearsal.ts'
import { emptyStage, type Stage } from '#test/support/engines/stage.ts'

export type TestDatabase = OpenedDatabase & {
  engine: Engine
  /** The same data with one layer of tenancy switched off. */
  unsafe: (layers: UnsafeLayers) => Database
  /** The same data in a transaction that never commits; from then on `database` itself stays unused. */
  rehearse: () => Promise<Rehearsal>
}

/** Whether the tests run on PostgreSQL (`TEST_ENGINE`) instead of the embedded engine. */
export const onPostgres = process.env.TEST_ENGINE === 'postgres'

/** A migrated, empty database on the engine under test, private to the caller. */
export const openTestDatabase = (stage: Stage = emptyStage): Promise<TestDatabase> =>
  onPostgres ? openPostgres(stage) : openPglite(stage)

async function openPglite(stage: Stage): Promise<TestDatabase> {
  const { client: pglite, giveBack } =
    stage === emptyStage ? await borrowPglite() : await ownPglite(stage)
  const engine = pgliteEngine(pglite)
  return {
    engine,
    database: new Database(engine),
    pglite,
    lock: null,
    unsafe: (layers) => new Database(engine, layers),
    rehearse: () => rehearseOnPglite(pglite),
    close: giveBack,
  }
}

async function ownPglite(stage: Stage) {
  const client = await openPgliteOn(stage)
  return { client, giveBack: () => client.close() }
}

async function openPostgres(stage: Stage): Promise<TestDatabase> {
  const { url, drop } = await createPostgresOn(stage)
  const engine = postgresEngine({ url, connections: 5 })
  const close = async () => {
    await engine.close()
    await drop()
  }
  return {
    engine,
    database: new Database(engine),
    pglite: null,
    lock: null,
    unsafe: (layers) => new Database(engine, layers),
    rehearse: () => rehearseOnPostgres(url),
    close,
  }
}
