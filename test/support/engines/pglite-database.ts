import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { openPglite, pgliteEngine } from '#db/engines/pglite.server.ts'
import { migrateEmbedded } from '#db/migrate.server.ts'
import type { Stage } from '#test/support/engines/stage.ts'

const cache = join(tmpdir(), 'groundwork-test')

/** An embedded database in memory on a stage. Restoring is faster than making, so one dump serves all. */
export async function openPgliteOn(stage: Stage): Promise<PGlite> {
  const path = join(cache, `${stage.name}.tar`)
  if (!existsSync(path)) await writeDump(stage, path)
  return openPglite(undefined, new Blob([readFileSync(path)]))
}

async function writeDump(stage: Stage, path: string): Promise<void> {
  const client = await openPglite()
  await migrateEmbedded(client)
  await stage.prepare(pgliteEngine(client))
  const dump = await client.dumpDataDir('none')
  await client.close()
  mkdirSync(cache, { recursive: true })
  writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${path}.${process.pid}`, path)
}
