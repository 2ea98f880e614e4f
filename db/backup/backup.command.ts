import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { readEnvironment } from '#app/env.server.ts'
import type { Environment } from '#app/env.server.ts'
import { openStorage } from '#app/files/storage.server.ts'
import { callControl } from './control.server.ts'
import { writeBackup } from './dump.server.ts'
import { isInstalled, reach } from './source.server.ts'

try {
  const [path] = process.argv.slice(2)
  if (!path) throw new Error('Name the file to write: npm run backup -- FILE')
  await backup(readEnvironment(), path)
  console.log(`The backup is in ${path}.`)
  console.log(
    'Keep SECRET apart from it: without the same SECRET the audit chain cannot be verified.',
  )
} catch (error) {
  console.error(error instanceof Error ? `No backup was made. ${error.message}` : error)
  process.exitCode = 1
}

/** The file appears under its name only when it is complete and on the disk. */
async function backup(environment: Environment, path: string): Promise<void> {
  if (!isInstalled(environment)) throw new Error(`There is no data in ${environment.DATA_DIR}.`)
  const draft = `${path}.part`
  try {
    await pipeline(await archiveOf(environment), createWriteStream(draft, { mode: 0o600 }))
    const file = await open(draft, 'r+')
    await file.sync()
    await file.close()
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}

async function archiveOf(environment: Environment): Promise<Readable> {
  const reached = await reach(environment, Date.now)
  if (reached.kind === 'running') {
    const { body } = await callControl(reached.control, { path: '/backup' })
    return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
  }
  const files = openStorage(join(environment.DATA_DIR, 'files'))
  const source = { database: reached.database, files, secret: environment.SECRET }
  const archive = new PassThrough()
  writeBackup(source, archive, new Date())
    .catch((error: Error) => archive.destroy(error))
    .finally(reached.close)
  return archive
}
