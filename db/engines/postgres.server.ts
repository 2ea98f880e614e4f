import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import type { Client, PoolClient } from 'pg'
import type { Engine, Transaction } from '#db/connection.server.ts'
import { Preparing } from './preparing.server.ts'

export type PostgresOptions = {
  url: string
  connections?: number
  onError?: (error: Error) => void
}

/** PostgreSQL through a pool; the opening statements travel with BEGIN in one round trip. */
export function postgresEngine({
  url,
  connections = 10,
  onError = () => {},
}: PostgresOptions): Engine {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return {
    name: 'postgres',
    close: () => pool.end(),
    run: async (opening, work) => {
      const client = await pool.connect()
      return inTransaction(client, opening, () => work(handleOf(client)))
    },
  }
}

const preparing = new WeakMap<Client | PoolClient, Preparing>()

/** A handle for one transaction; what is prepared belongs to the connection. */
export function handleOf(client: Client | PoolClient): Transaction {
  const asked = preparing.get(client) ?? new Preparing(client)
  preparing.set(client, asked)
  return drizzle(asked as unknown as PoolClient)
}

async function inTransaction<T>(
  client: PoolClient,
  opening: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    await client.query(opening ? `begin; ${opening}` : 'begin')
    const result = await work()
    await client.query('commit')
    client.release()
    return result
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => undefined,
      (failure: Error) => failure,
    )
    client.release(broken)
    throw error
  }
}
