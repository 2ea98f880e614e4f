import { existsSync } from 'node:fs'
import { constants, cp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { migrateEmbedded } from '#db/migrate.server.ts'
import { openPglite } from './pglite.server.ts'

/** An embedded database with every table and no row. The build makes it: a copy is there ten times sooner than a new one. */
const blank = join(process.cwd(), 'build/database')

/** Makes the blank database anew. */
export const makeBlank = (): Promise<void> =>
  inPlaceOf(blank, async (draft) => {
    const client = await openPglite(draft)
    await migrateEmbedded(client)
    await client.close()
  })

/** Begins a database directory with the blank one where there is none yet. */
export async function beginWithBlank(directory: string, from = blank): Promise<void> {
  if (existsSync(directory) || !existsSync(from)) return
  await inPlaceOf(directory, (draft) =>
    cp(from, draft, { recursive: true, mode: constants.COPYFILE_FICLONE }),
  )
}

/** Whatever is cut short is not taken for the whole. */
async function inPlaceOf(directory: string, write: (draft: string) => Promise<void>) {
  const draft = `${directory}.draft`
  await rm(draft, { recursive: true, force: true })
  await write(draft)
  await rm(directory, { recursive: true, force: true })
  await rename(draft, directory)
}
