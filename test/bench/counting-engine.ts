import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { transaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'

export type Counter = { roundTrips: number; queries: number }

const bracket = /^\s*(begin|commit|rollback|set)\b/i

/** Counts what this process sends to PostgreSQL from now on; transaction brackets are round trips, not queries. */
export function countStatements(): Counter {
  const counter = { roundTrips: 0, queries: 0 }
  const send = Client.prototype.query
  const counted = function (this: Client, ...args: unknown[]): unknown {
    counter.roundTrips += 1
    if (!bracket.test(textOf(args[0]))) counter.queries += 1
    return Reflect.apply(send, this, args)
  }
  Client.prototype.query = counted as typeof send
  return counter
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown }).text)

/** One transaction that makes `roundTrips` round trips, its own two brackets among them. */
export const trivialQueries = (
  database: Database,
  orgId: string,
  roundTrips: number,
): Promise<number> =>
  transaction({ db: database, org: { id: orgId } }, async (tx) => {
    for (let query = 2; query < roundTrips; query++) await tx.db.execute(sql`select 1`)
    return roundTrips
  })
