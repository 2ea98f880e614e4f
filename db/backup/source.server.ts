import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '#db/open.server.ts'
import type { DatabaseSettings } from '#db/open.server.ts'
import { findHolder } from '#db/lock.server.ts'
import type { ControlAddress } from '#db/lock.server.ts'
import { Database } from '#db/connection.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'

export type Reached =
  | { kind: 'running'; control: ControlAddress }
  | { kind: 'here'; database: Database; close: () => Promise<void> }

/**
 * Finds the way to an installation's data: through the process that holds the embedded database, or opened here.
 * PostgreSQL is reached as the user that owns the tables.
 */
export async function reach(settings: DatabaseSettings, clock: () => number): Promise<Reached> {
  const url = settings.MIGRATION_DATABASE_URL ?? settings.DATABASE_URL
  if (url) {
    const database = new Database(postgresEngine({ url, connections: 1 }))
    return { kind: 'here', database, close: () => database.close() }
  }
  const holder = findHolder(settings.DATA_DIR, clock())
  if (holder?.control) return { kind: 'running', control: holder.control }
  const { database, close } = await openDatabase(settings, clock)
  return { kind: 'here', database, close }
}

/** Whether there is anything to back up: opening would make an empty database. */
export const isInstalled = ({ DATA_DIR, DATABASE_URL }: DatabaseSettings): boolean =>
  DATABASE_URL !== undefined || existsSync(join(DATA_DIR, 'database'))
