import { existsSync, lstatSync } from 'node:fs'
import { constants, cp, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { migrateEmbedded } from '#db/migrate.server.ts'
import { openPglite } from './pglite.server.ts'

/** An embedded database with every table and no row. The build makes it: a copy is there ten times sooner than a new one. */
const blank = join(process.cwd(), 'build/database')

/** Makes the blank database anew, for nobody else to write. */
export async function makeBlank(): Promise<void> {
  const draft = draftOf(blank)
  await rm(draft, everything)
  await mkdir(draft, { mode: 0o700 })
  const client = await openPglite(draft)
  await migrateEmbedded(client)
  await client.close()
  await rm(blank, everything)
  await rename(draft, blank)
}

/**
 * Begins a database directory with the blank one where there is none yet. Whatever is cut short is not taken for the
 * whole, and what cannot be copied is left to the engine, which makes its own.
 */
export async function beginWithBlank(directory: string, from = blank): Promise<void> {
  const isThere = lstatSync(directory, { throwIfNoEntry: false }) !== undefined
  if (isThere || !existsSync(from)) return
  const draft = draftOf(directory)
  try {
    await rm(draft, everything)
    await cp(from, draft, { recursive: true, mode: constants.COPYFILE_FICLONE })
    await rename(draft, directory)
  } catch {
    await rm(draft, everything)
  }
}

const draftOf = (directory: string) => `${directory}.draft`
const everything = { recursive: true, force: true }
