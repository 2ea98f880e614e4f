import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openPglite } from '#db/engines/pglite.server.ts'
import { migrateEmbedded } from '#db/migrate.server.ts'
import { schemaHash } from '#test/support/schema-hash.ts'

/** A migrated embedded database in memory. Restoring is faster than migrating, so one dump serves all. */
export const restorePglite = async (): Promise<PGlite> => openPglite(undefined, await dump())

async function dump(): Promise<Blob> {
  const cache = join(tmpdir(), 'groundwork-test')
  const path = join(cache, `${schemaHash()}.tar`)
  if (!existsSync(path)) {
    const client = await openPglite()
    await migrateEmbedded(client)
    const data = await client.dumpDataDir('none')
    await client.close()
    mkdirSync(cache, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, Buffer.from(await data.arrayBuffer()))
    renameSync(`${path}.${process.pid}`, path)
  }
  return new Blob([readFileSync(path)])
}
