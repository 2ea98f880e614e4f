import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '#app/application.ts'
import { Database } from '#db/connection.server.ts'
import type { UnsafeLayers } from '#db/connection.server.ts'
import { withSampleIds } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { Rehearsal } from '#test/support/engines/rehearsal.ts'
import { hashOf, type Stage } from '#test/support/engines/stage.ts'
import { openAppOn } from '#test/support/web/web.ts'
import { makeWorld } from '#test/web/access/world/world.ts'
import type { World } from '#test/web/access/world/world.ts'

type Pair = { here: World; there: World }

export type Worlds = Pair & {
  /** The application, if need be with one layer of tenancy switched off. */
  app: (layers?: UnsafeLayers) => Promise<App>
  execute: Rehearsal['execute']
  ask: Rehearsal['ask']
  /** Takes back whatever the requests since the last call did. */
  undo: () => Promise<void>
  close: () => Promise<void>
}

const cache = join(tmpdir(), 'groundwork-test')
const firstId = 0x10_0000

/** Two organisations of equal shapes, in a database where nothing lasts. */
export async function openWorlds(env: Record<string, string> = {}): Promise<Worlds> {
  const stage = bothWorlds()
  const data = await openTestDatabase(stage)
  const pair = JSON.parse(await readFile(notes(stage.name), 'utf8')) as Pair
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-worlds-'))
  const rehearsal = await data.rehearse()
  const app = async (layers?: UnsafeLayers) => {
    const { engine } = rehearsal
    const opening = await openAppOn({ engine, layers }, { DATA_DIR: folder, DEMO: '0', ...env })
    await keepFiles(opening, rehearsal)
    return opening
  }
  return {
    ...pair,
    app,
    execute: rehearsal.execute,
    ask: rehearsal.ask,
    undo: rehearsal.undo,
    close: async () => {
      await rehearsal.close()
      await data.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const notes = (name: string) => join(cache, `${name}.json`)

/** Made once for all tests; ids and tokens are the same whoever makes it. */
function bothWorlds(): Stage {
  const name = `worlds_${hashOf('app', 'db', 'templates', 'test/web/access/world')}`
  return {
    name,
    prepare: async (engine) => {
      const database = new Database(engine)
      const pair = await withSampleIds(firstId, async () => ({
        here: await makeWorld(database, 'here'),
        there: await makeWorld(database, 'there'),
      }))
      const draft = `${notes(name)}.${process.pid}`
      await mkdir(cache, { recursive: true })
      await writeFile(draft, JSON.stringify(pair))
      await rename(draft, notes(name))
    },
  }
}

/** Rows of files come with the stored worlds, their bytes do not. */
async function keepFiles({ application }: App, { ask }: Rehearsal): Promise<void> {
  const keys = (await ask('select json_agg(storage_key) from files.files')) as string[]
  for (const key of keys)
    await application.services.files.set(key, new File(['A résumé.'], key, { type: 'text/plain' }))
}
