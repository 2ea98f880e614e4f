import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../db')

/** Names the state of the schema: what was made from one hash serves every run until a migration changes. */
export function schemaHash(): string {
  const hash = createHash('sha256')
  const migrations = readdirSync(join(folder, 'migrations')).filter((name) => name.endsWith('.sql'))
  const files = [...migrations.toSorted().map((name) => `migrations/${name}`), 'migrate.server.ts']
  for (const file of files) hash.update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 16)
}
