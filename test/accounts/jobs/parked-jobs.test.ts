import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { listParkedJobs, retryParkedJob } from '#app/accounts/jobs/parked-jobs.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import type { Jobs } from '#app/queue/jobs.server.ts'
import { transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { events } from '#db/schema/audit.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

describe('parked jobs', () => {
  let data: TestDatabase
  let jobs: Jobs
  let admin: Context
  let stranger: Context
  let broken = true

  beforeAll(async () => {
    data = await openTestDatabase()
    admin = await addMember(data.database, await addOrganisation(data.database), 'admin')
    stranger = await addMember(data.database, await addOrganisation(data.database), 'owner')
    const visit = async () => {
      if (broken) throw Object.assign(new Error('Nobody there'), { permanent: true })
    }
    const log = { info: () => {}, error: () => {} }
    jobs = await startJobs({
      database: data.database,
      handlers: { visit },
      clock: () => admin.now,
      log,
      poll: false,
    })
    await transaction(admin, (tx) => enqueue(tx, { kind: 'visit', key: 'a', payload: { a: 1 } }))
    await jobs.runDueJobs()
  })
  afterAll(async () => {
    await jobs.stop()
    await data.close()
  })

  const parkedId = async () => (await listParkedJobs(admin))[0]?.id ?? ''

  test('are listed with their reason, without what they carry', async () => {
    const [job, ...others] = await listParkedJobs(admin)
    expect(others).toEqual([])
    expect(job).toMatchObject({ kind: 'visit', attempts: 1, lastError: 'Nobody there' })
    expect(job).not.toHaveProperty('payload')
  })

  test('are not seen or touched by another organisation', async () => {
    expect(await listParkedJobs(stranger)).toEqual([])
    const foreign = retryParkedJob(stranger, { id: await parkedId() })
    await expect(foreign).rejects.toThrow(NotFound)
    expect(await listParkedJobs(admin)).toHaveLength(1)
  })

  test('are for admins', async () => {
    const recruiter = await addMember(data.database, admin.org, 'recruiter')
    await expect(listParkedJobs(recruiter)).rejects.toThrow(Forbidden)
    const attempt = retryParkedJob(recruiter, { id: await parkedId() })
    await expect(attempt).rejects.toThrow(Forbidden)
  })

  test('start again on request, which is recorded', async () => {
    broken = false
    const id = await parkedId()
    await retryParkedJob(admin, { id })
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1 })
    expect(await listParkedJobs(admin)).toEqual([])
    await expect(retryParkedJob(admin, { id })).rejects.toThrow(NotFound)
    const written = await transaction(admin, (tx) => tx.db.select().from(events))
    expect(written).toMatchObject([
      { verb: 'job.retried', subjectId: id, actorId: admin.actor.id, data: { kind: 'visit' } },
    ])
  })
})
