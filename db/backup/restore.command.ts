import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { readEnvironment } from '#app/env.server.ts'
import type { Environment } from '#app/env.server.ts'
import { openStorage } from '#app/files/storage.server.ts'
import { migratePostgres } from '#db/migrate.server.ts'
import { callControl } from './control.server.ts'
import { restoreBackup } from './restore.server.ts'
import type { Restored } from './restore.server.ts'
import { reach } from './source.server.ts'

try {
  const options = process.argv.slice(2)
  const path = options.find((option) => !option.startsWith('--'))
  if (!path) throw new Error('Name the file to read: npm run restore -- FILE [--replace]')
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`)
  report(await restore(readEnvironment(), path, options.includes('--replace')))
} catch (error) {
  console.error(error instanceof Error ? `Nothing was restored. ${error.message}` : error)
  process.exitCode = 1
}

async function restore(
  environment: Environment,
  path: string,
  replace: boolean,
): Promise<Restored> {
  const url = environment.MIGRATION_DATABASE_URL ?? environment.DATABASE_URL
  if (url) await migratePostgres(url)
  const reached = await reach(environment, Date.now)
  if (reached.kind === 'running') {
    const way = replace ? '/restore?replace' : '/restore'
    const call = { path: way, body: createReadStream(path) }
    return (await (await callControl(reached.control, call)).json()) as Restored
  }
  try {
    const files = openStorage(join(environment.DATA_DIR, 'files'))
    const source = { database: reached.database, files, secret: environment.SECRET }
    return await restoreBackup(source, path, { replace })
  } finally {
    await reached.close()
  }
}

function report({ manifest, rows, sameSecret }: Restored): void {
  const { tables, files, missingFiles, createdAt } = manifest
  console.log(
    `Restored ${rows} rows in ${tables.length} tables and ${files.length} files, as of ${createdAt}. Every checksum is equal.`,
  )
  if (missingFiles.length > 0)
    console.log(`${missingFiles.length} files had been erased before the backup reached them.`)
  if (!sameSecret)
    console.log(
      'This installation has another SECRET than the backup: waiting mail stays unread and the audit chain cannot be verified until SECRET is the same.',
    )
}
