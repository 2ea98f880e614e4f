import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import type { Engine, Transaction } from '#db/connection.server.ts'

/** The embedded engine. It runs one transaction at a time, so nothing slow may hold one. */
export function pgliteEngine(client: PGlite): Engine {
  return {
    name: 'pglite',
    close: () => client.close(),
    run: (opening, work) =>
      client.transaction(async (tx) => {
        if (opening) await tx.exec(opening)
        return work(drizzle({ client: tx as unknown as PGlite }) as unknown as Transaction)
      }),
  }
}

/** Opens the embedded database in a directory, or in memory, optionally from a dump of a data directory. */
export const openPglite = (directory?: string, dump?: Blob): Promise<PGlite> =>
  PGlite.create({ dataDir: directory, loadDataDir: dump, relaxedDurability: false })
