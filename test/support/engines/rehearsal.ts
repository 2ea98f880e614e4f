import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import type { Engine, Transaction } from '#db/connection.server.ts'
import { Asking } from '#db/engines/asking.server.ts'
import { handleOn } from '#db/engines/pglite.server.ts'
import { handleOf } from '#db/engines/postgres.server.ts'

/** The data of a test database, in which nothing lasts: what happened since the last `undo` is taken back by the next. */
export type Rehearsal = {
  engine: Engine
  /** Runs statements as the owner of everything, whom no row security holds. */
  execute: (statements: string) => Promise<void>
  /** The first value of the first row a statement gives, as the owner of everything. */
  ask: (statement: string) => Promise<unknown>
  undo: () => Promise<void>
  close: () => Promise<void>
}

type Connection = {
  name: Engine['name']
  db: Transaction
  execute: (statement: string) => Promise<unknown>
  end: () => Promise<void>
}

export const rehearseOnPglite = (client: PGlite): Promise<Rehearsal> =>
  rehearse({
    name: 'pglite',
    db: handleOn(client, new Asking(client)),
    execute: (statement) => client.exec(statement),
    end: async () => {},
  })

export async function rehearseOnPostgres(url: string): Promise<Rehearsal> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return rehearse({
    name: 'postgres',
    db: handleOf(client),
    execute: (statement) => client.query(statement),
    end: () => client.end(),
  })
}

/** Transactions of the application become savepoints of one that never commits. */
async function rehearse({ name, db, execute, end }: Connection): Promise<Rehearsal> {
  const inTurn = queue()
  const engine: Engine = {
    name,
    close: async () => {},
    run: (opening, work) => inTurn(() => atSavepoint(execute, opening, () => work(db))),
  }
  await execute('begin')
  return {
    engine,
    execute: (statement) => inTurn(async () => void (await execute(statement))),
    ask: (statement) =>
      inTurn(async () => Object.values((await db.execute(sql.raw(statement))).rows[0] ?? {})[0]),
    undo: () => inTurn(async () => void (await execute('rollback; begin'))),
    close: () =>
      inTurn(async () => {
        await execute('rollback')
        await end()
      }),
  }
}

async function atSavepoint<T>(
  execute: Connection['execute'],
  opening: string,
  work: () => Promise<T>,
): Promise<T> {
  await execute(`savepoint rehearsed; ${opening}`)
  try {
    const result = await work()
    await execute(`release rehearsed; set local role none; set local app.org_id = ''`)
    return result
  } catch (error) {
    await execute('rollback to rehearsed; release rehearsed')
    throw error
  }
}

/** One after another, as there is one connection. */
function queue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => {})
    return next
  }
}
