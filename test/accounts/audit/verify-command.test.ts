import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createMemoryFileStorage } from '@remix-run/file-storage/memory'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAll } from '#app/accounts/audit/verify-all.server.ts'
import { openControl } from '#db/backup/control.server.ts'
import type { Database } from '#db/connection.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { onPostgres } from '#test/support/database.ts'
import { createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { recordEvents } from '#test/support/events.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'
import { asNpm } from '#test/support/process/process.ts'

const secret = 'a secret for tests, long enough to pass every check'
type Settings = { DATA_DIR: string; DATABASE_URL?: string; SECRET: string }

async function verify(settings: Settings) {
  const command = 'app/accounts/audit/verify.command.ts'
  const env = { PATH: process.env.PATH, ...settings }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [...asNpm, command], { env })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

describe('npm run audit:verify', { timeout: 120_000 }, () => {
  let settings: Settings
  let drop: () => Promise<void>

  beforeEach(async () => {
    settings = { DATA_DIR: mkdtempSync(join(tmpdir(), 'groundwork-verify-')), SECRET: secret }
    drop = async () => {}
    if (!onPostgres) return
    const postgres = await createPostgresOn(emptyStage)
    settings = { ...settings, DATABASE_URL: postgres.url }
    drop = postgres.drop
  })
  afterEach(async () => {
    await drop()
    rmSync(settings.DATA_DIR, { recursive: true })
  })

  async function fill(db: Database) {
    const owner = await addMember(db, await addOrganisation(db), 'owner')
    await recordEvents(owner, 3)
    return owner.org
  }

  test('verifies an installation that does not run, and fails where something is wrong', async () => {
    const { database, close } = await openDatabase(settings, Date.now)
    const org = await fill(database)
    await close()
    const good = await verify(settings)
    expect(good.said).toContain(`${org.slug}: 3 events, 3 sealed.`)
    expect(good.said).toContain('1 organisations verified, 0 with findings.')
    expect(good.code).toBe(0)
    writeFileSync(join(settings.DATA_DIR, 'audit', `${org.id}.jsonl`), 'changed\n')
    const bad = await verify(settings)
    expect(bad.said).toContain('A line of the checkpoint file was changed.')
    expect(bad.code).toBe(1)
  })

  test('goes through the process that holds the embedded database', async () => {
    const { database, lock, close } = await openDatabase(settings, Date.now)
    const org = await fill(database)
    const services = { secret, files: createMemoryFileStorage() }
    const directory = settings.DATA_DIR
    const clock = () => new Date()
    const work = { database, services, directory }
    const reports = { '/audit-verification': () => verifyAll(work, clock()) }
    const source = { database, ...services }
    const control = lock ? await openControl({ source, directory, clock, reports }, lock) : null
    const { code, said } = await verify(settings)
    expect(said).toContain(`${org.slug}: 3 events, 3 sealed.`)
    expect(code).toBe(0)
    await control?.close()
    await close()
  })

  test.skipIf(onPostgres)('says so where there is nothing', async () => {
    expect(await verify(settings)).toMatchObject({
      code: 2,
      said: expect.stringContaining('There is no data in'),
    })
  })
})
