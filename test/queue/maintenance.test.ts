import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import { startBoss } from '#app/queue/boss.server.ts'
import type { JobHandler } from '#app/queue/job.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import { releaseLeftBehind, tidy } from '#app/queue/maintenance.server.ts'
import { takeTurn } from '#app/queue/recurring.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

const log = { info: () => {}, error: () => {} }
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)

describe('maintenance of the queue', () => {
  let data: TestDatabase
  let ctx: Context
  let boss: PgBoss
  let now: Date

  beforeAll(async () => {
    data = await openTestDatabase()
    ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
    boss = await startBoss(data.database, log)
  })
  beforeEach(async () => {
    now = testNow
    await jobsTransaction(ctx, (tx) => tx.db.delete(outbox))
    await boss.deleteAllJobs()
  })
  afterAll(async () => {
    await boss.stop({ graceful: false })
    await data.close()
  })

  const jobsWith = (note: JobHandler) =>
    startJobs({ database: data.database, handlers: { note }, clock: () => now, log, poll: false })
  const write = () =>
    transaction(ctx, (tx) => enqueue(tx, { kind: 'note', key: 'a', payload: { a: 1 } }))
  const rows = () => jobsTransaction(ctx, (tx) => tx.db.select().from(outbox))

  test('takes up again what a killed process had begun', async () => {
    const afterlife = Promise.withResolvers<void>()
    const dead = await jobsWith(() => afterlife.promise)
    await write()
    const begun = dead.runDueJobs()
    await expect.poll(async () => (await rows())[0]?.attempts).toBe(1)
    const attempts: number[] = []
    const next = await jobsWith(async (job) => void attempts.push(job.attempt))
    await releaseLeftBehind(boss)
    expect(await next.runDueJobs({ evenBackedOff: true })).toMatchObject({ done: 1 })
    expect(attempts).toEqual([2])
    afterlife.resolve()
    await begun
  })

  test('hands over again what pg-boss no longer knows, and nothing that it does know', async () => {
    const jobs = await jobsWith(async () => {})
    await write()
    await jobsTransaction(ctx, (tx) => tx.db.update(outbox).set({ sentAt: now }))
    await tidy(data.database, later(3599))
    expect(await rows()).toMatchObject([{ sentAt: now }])
    await tidy(data.database, later(3601))
    expect(await rows()).toMatchObject([{ sentAt: null }])
    const failing = await jobsWith(() => Promise.reject(new Error('down')))
    await failing.runDueJobs()
    await tidy(data.database, later(9999))
    expect(await rows()).toMatchObject([{ sentAt: now, attempts: 1 }])
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ done: 1 })
  })

  test('forgets done rows after a month', async () => {
    await write()
    await (await jobsWith(async () => {})).runDueJobs()
    await tidy(data.database, later(29 * 24 * 3600))
    expect(await rows()).toHaveLength(1)
    await tidy(data.database, later(31 * 24 * 3600))
    expect(await rows()).toEqual([])
  })

  test('gives each turn of recurring work to one process', async () => {
    const turn = (seconds: number) =>
      takeTurn(data.database, { name: 'seal', everySeconds: 60, now: later(seconds) })
    const first = await Promise.all([turn(0), turn(0), turn(0), turn(0)])
    expect(first.filter(Boolean)).toHaveLength(1)
    expect(await turn(59)).toBe(false)
    expect(await turn(60)).toBe(true)
    expect(await takeTurn(data.database, { name: 'other', everySeconds: 60, now })).toBe(true)
  })
})
