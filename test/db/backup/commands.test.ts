import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryFileStorage } from '@remix-run/file-storage/memory'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openControl } from '#db/backup/control.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { findHolder } from '#db/lock.server.ts'
import { organisations } from '#db/schema/accounts.ts'
import { onPostgres } from '#test/support/database.ts'
import { createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { asNpm } from '#test/support/process/process.ts'

const secret = 'a secret for tests, long enough to pass'
type Settings = { DATA_DIR: string; DATABASE_URL?: string; SECRET: string }

/** Runs a command as npm would and gives what it said. */
async function run(command: 'backup' | 'restore', settings: Settings, ...options: string[]) {
  const child = spawn(process.execPath, [...asNpm, `db/backup/${command}.command.ts`, ...options], {
    env: { PATH: process.env.PATH, ...settings },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code, said }
}

describe('npm run backup and npm run restore', { timeout: 120_000 }, () => {
  let directory: string
  let file: string
  const closing: (() => Promise<void>)[] = []

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'groundwork-commands-'))
    file = join(directory, 'backup.tar.gz')
  })
  afterEach(async () => {
    while (closing.length > 0) await closing.pop()?.()
    rmSync(directory, { recursive: true })
  })

  async function install(name: string): Promise<Settings> {
    const settings = { DATA_DIR: join(directory, name), SECRET: secret }
    if (!onPostgres) return settings
    const { url, drop } = await createPostgresOn(emptyStage)
    closing.push(drop)
    return { ...settings, DATABASE_URL: url }
  }
  async function within<T>(settings: Settings, work: (db: Database) => Promise<T>): Promise<T> {
    const { database, close } = await openDatabase(settings, Date.now)
    try {
      return await work(database)
    } finally {
      await close()
    }
  }
  const fill = async (db: Database) => {
    const org = await addOrganisation(db)
    await addMember(db, org, 'owner')
    return org.id
  }
  const organisationsIn = (db: Database) =>
    accountsTransaction({ db }, (tx) => tx.db.select({ id: organisations.id }).from(organisations))

  test('carry an installation over to another one', async () => {
    const [from, to] = [await install('from'), await install('to')]
    const id = await within(from, fill)
    expect(await run('backup', from, file)).toMatchObject({ code: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { code, said } = await run('restore', to, file)
    expect(said).toMatch(/^Restored 5 rows in \d+ tables and 0 files.*Every checksum is equal/)
    expect(code).toBe(0)
    expect(await within(to, organisationsIn)).toEqual([{ id }])
  })

  test('say what is missing', async () => {
    const nowhere = { DATA_DIR: join(directory, 'nowhere'), SECRET: secret }
    expect((await run('backup', nowhere)).said).toMatch(/Name the file/)
    expect((await run('restore', nowhere, file)).said).toMatch(/There is no file/)
    const empty = await run('backup', nowhere, file)
    expect(empty).toMatchObject({ code: 1, said: expect.stringMatching(/There is no data in/) })
    expect(existsSync(file)).toBe(false)
    expect(existsSync(join(directory, 'nowhere/database'))).toBe(false)
  })

  test.skipIf(onPostgres)('work through the process that has the database open', async () => {
    const settings = await install('running')
    const { database, lock, close } = await openDatabase(settings, Date.now)
    if (!lock) throw new Error('The embedded database has a lock.')
    const id = await fill(database)
    const source = { database, files: createMemoryFileStorage(), secret }
    const clock = () => new Date()
    const control = await openControl({ source, directory: settings.DATA_DIR, clock }, lock)
    closing.push(close, control.close)

    expect(await run('backup', settings, file)).toMatchObject({ code: 0 })
    await fill(database)
    const refused = await run('restore', settings, file)
    expect(refused).toMatchObject({ code: 1, said: expect.stringMatching(/--replace/) })
    expect(await organisationsIn(database)).toHaveLength(2)
    expect(await run('restore', settings, file, '--replace')).toMatchObject({ code: 0 })
    expect(await organisationsIn(database)).toEqual([{ id }])

    const { port } = findHolder(settings.DATA_DIR, Date.now())?.control ?? {}
    const wrong: Record<string, string>[] = [{}, { Authorization: 'Bearer x' }]
    for (const headers of wrong) {
      const response = await fetch(`http://127.0.0.1:${port}/backup`, { headers })
      expect(response.status).toBe(403)
    }
  })

  test.skipIf(onPostgres)(
    'refuse while a process holds the database and cannot be reached',
    async () => {
      const settings = await install('silent')
      const { close } = await openDatabase(settings, Date.now)
      closing.push(close)
      const { code, said } = await run('backup', settings, file)
      expect(said).toMatch(/in use by process/)
      expect(code).toBe(1)
    },
  )
})
