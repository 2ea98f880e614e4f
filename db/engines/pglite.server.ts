import { PGlite, types } from '@electric-sql/pglite'
import type { Transaction as PgliteTransaction } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Engine, Transaction } from '#db/connection.server.ts'
import { asDates, Asking } from './asking.server.ts'

/** The embedded engine. It runs one transaction at a time, so nothing slow may hold one. */
export function pgliteEngine(client: PGlite): Engine {
  const asking = new Asking(client)
  return {
    name: 'pglite',
    close: () => client.close(),
    run: (opening, work) =>
      client.transaction(async (tx) => {
        if (opening) await tx.exec(opening)
        return work(handleOn(tx, asking))
      }),
  }
}

type Open = Pick<PgliteTransaction, 'exec'> & { closed: boolean }

/**
 * Drizzle names its parsers in each query, for which PGlite copies its own of some hundred types, so they are told to
 * the client once instead. Whoever asks past drizzle gets dates.
 */
export function handleOn(tx: Open, asking: Asking): Transaction {
  const client = {
    query: async (...question: Parameters<Asking['query']>) => {
      if (tx.closed) throw new Error('This transaction is over.')
      return asking.query(...question)
    },
    exec: (text: string) => tx.exec(text, { parsers: asDates }),
  }
  return drizzle({ client: client as unknown as PGlite }) as unknown as Transaction
}

/** Opens the embedded database in a directory, or in memory, optionally from a dump of a data directory. */
export async function openPglite(directory?: string, dump?: Blob): Promise<PGlite> {
  const client = await PGlite.create({
    dataDir: directory,
    loadDataDir: dump,
    relaxedDurability: false,
  })
  Object.assign(client.parsers, asText)
  return client
}

const { DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL } = types
const arraysOf = { numeric: 1231, timestamp: 1115, timestamptz: 1185, interval: 1187, date: 1182 }

/** Drizzle reads these itself. */
const asText = Object.fromEntries(
  [DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL, ...Object.values(arraysOf)].map((type) => [
    type,
    (value: string) => value,
  ]),
)
