import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from '#db/connection.server.ts'

/** A starting point that is made once and then copied; its name changes with everything that shapes it. */
export type Stage = { name: string; prepare: (engine: Engine) => Promise<void> }

const root = join(import.meta.dirname, '../../..')

/** Names the state of some folders or files of the repository. */
export function hashOf(...paths: string[]): string {
  const hash = createHash('sha256')
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)))
  for (const path of paths) {
    if (/\.\w+$/.test(path)) add(path)
    else for (const file of filesIn(path)) add(file)
  }
  return hash.digest('hex').slice(0, 16)
}

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted()

/** The newest schema and no rows. */
export const emptyStage: Stage = {
  name: `empty_${hashOf('db/migrations', 'db/migrate.server.ts')}`,
  prepare: async () => {},
}
