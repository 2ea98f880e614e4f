import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PGlite } from '@electric-sql/pglite'
import { openPglite, pgliteEngine } from '#db/engines/pglite.server.ts'
import { migrateEmbedded } from '#db/migrate.server.ts'
import type { Stage } from '#test/support/engines/stage.ts'

const cache = join(tmpdir(), 'groundwork-test')
const abandonedMs = 180_000

/** An embedded database in memory on a stage. Restoring is faster than making, so one dump serves all. */
export async function openPgliteOn(stage: Stage): Promise<PGlite> {
  return openPglite(undefined, new Blob([await dumpOf(stage)]))
}

/** Whoever comes first writes it, and the others wait. */
async function dumpOf(stage: Stage): Promise<Buffer<ArrayBuffer>> {
  const path = join(cache, `${stage.name}.tar`)
  const claim = `${path}.claim`
  mkdirSync(cache, { recursive: true })
  while (!existsSync(path)) {
    if (take(claim))
      await writeDump(stage, path).finally(() => rmSync(claim, { recursive: true, force: true }))
    else await delay(200)
  }
  return readFileSync(path)
}

/** Takes a claim that is free; one of somebody who was killed holds nobody up for long. */
function take(claim: string): boolean {
  try {
    mkdirSync(claim)
    return true
  } catch {
    const since = statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Infinity
    if (Date.now() - since > abandonedMs) rmSync(claim, { recursive: true, force: true })
    return false
  }
}

async function writeDump(stage: Stage, path: string): Promise<void> {
  const client = await openPglite()
  await migrateEmbedded(client)
  await stage.prepare(pgliteEngine(client))
  const dump = await client.dumpDataDir('none')
  await client.close()
  writeFileSync(`${path}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${path}.${process.pid}`, path)
}
