import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { openStorage } from '#app/files/storage.server.ts'
import {
  addFile,
  eraseBytes,
  findFile,
  keepBytes,
  removeFile,
} from '#app/files/stored-files.server.ts'
import { NotFound } from '#app/problems.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

const bytes = new TextEncoder().encode('Ana Example')
const document = { name: 'cv.txt', type: 'txt' as const, mediaType: 'text/plain', bytes }

describe('stored files', () => {
  let data: TestDatabase
  let directory: string
  let ours: Context
  let theirs: Context

  beforeAll(async () => {
    data = await openTestDatabase()
    directory = await mkdtemp(join(tmpdir(), 'groundwork-files-'))
    const files = openStorage(directory)
    const member = async () => {
      const ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
      return { ...ctx, services: { ...ctx.services, files } }
    }
    ;[ours, theirs] = [await member(), await member()]
  })
  afterAll(async () => {
    await data.close()
    await rm(directory, { recursive: true })
  })

  const store = async () => {
    const kept = await keepBytes(ours, document)
    return transaction(ours, (tx) => addFile(tx, kept))
  }

  test('come back as they were', async () => {
    const { id } = await store()
    const file = await findFile(ours, id)
    expect(file).toMatchObject({ id, name: 'cv.txt', mediaType: 'text/plain', bytes: 11 })
    expect(file.sha256).toBe(createHash('sha256').update('Ana Example').digest('hex'))
    expect(await file.body.text()).toBe('Ana Example')
  })

  test('are not there for another organisation', async () => {
    const { id } = await store()
    await expect(findFile(theirs, id)).rejects.toThrow(NotFound)
    await expect(transaction(theirs, (tx) => removeFile(tx, id))).rejects.toThrow(NotFound)
    await expect(findFile(ours, newId())).rejects.toThrow(NotFound)
  })

  test('lose their bytes after the row is gone, not before', async () => {
    const { id } = await store()
    const key = `${ours.org.id}/${id}`
    const { files } = ours.services
    const changedMind = transaction(ours, async (tx) => {
      await removeFile(tx, id)
      throw new Error('changed my mind')
    })
    await expect(changedMind).rejects.toThrow('changed my mind')
    await transaction(ours, (tx) => removeFile(tx, id))
    expect(await files.has(key)).toBe(true)
    const jobs = await startJobs({
      database: data.database,
      handlers: { 'file.erase': eraseBytes(files) },
      clock: () => ours.now,
      log: { info: () => {}, error: () => {} },
      poll: false,
    })
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1, failed: 0 })
    await jobs.stop()
    expect(await files.has(key)).toBe(false)
  })
})
