import { asc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#app/accounts/context.ts'
import type { Job, JobHandler, JobHandlers } from '#app/queue/job.ts'
import { startJobs } from '#app/queue/jobs.server.ts'
import type { Jobs } from '#app/queue/jobs.server.ts'
import { jobsTransaction, transaction } from '#db/connection.server.ts'
import { enqueue } from '#db/outbox.server.ts'
import { outbox } from '#db/schema/queue.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addMember, addOrganisation, testNow } from '#test/support/people.ts'

const quiet = { info: () => {}, error: () => {} }
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000)

describe('jobs', () => {
  let data: TestDatabase
  let ctx: Context
  let now: Date
  let seen: Job[]
  let running: Jobs[]

  beforeAll(async () => {
    data = await openTestDatabase()
    ctx = await addMember(data.database, await addOrganisation(data.database), 'owner')
  })
  beforeEach(async () => {
    await jobsTransaction(ctx, (tx) => tx.db.delete(outbox))
    now = testNow
    seen = []
    running = []
  })
  afterEach(async () => {
    for (const jobs of running) await jobs.stop()
  })
  afterAll(() => data.close())

  const start = async (handlers: JobHandlers = {}, poll = false, slow: string[] = []) => {
    const jobs = await startJobs({
      database: data.database,
      handlers: { note: async (job) => void seen.push(job), ...handlers },
      slow,
      clock: () => now,
      log: quiet,
      poll,
    })
    running.push(jobs)
    return jobs
  }
  const write = (key: string, more: { kind?: string; delaySeconds?: number } = {}, by = ctx) =>
    transaction(by, (tx) => enqueue(tx, { kind: 'note', key, payload: { key }, ...more }))
  const rows = () =>
    jobsTransaction(ctx, (tx) => tx.db.select().from(outbox).orderBy(asc(outbox.id)))

  test('carry out what was committed, once, and forget its content', async () => {
    const jobs = await start()
    await write('a')
    await write('a')
    expect(await jobs.runDueJobs()).toEqual({ done: 1, failed: 0, parked: 0, gone: 0 })
    expect(await jobs.runDueJobs()).toEqual({ done: 0, failed: 0, parked: 0, gone: 0 })
    expect(seen).toMatchObject([{ orgId: ctx.org.id, payload: { key: 'a' }, attempt: 1 }])
    expect(await rows()).toMatchObject([{ doneAt: now, payload: {}, attempts: 1, parkedAt: null }])
  })

  test('never carry out what was rolled back', async () => {
    const jobs = await start()
    const attempt = transaction(ctx, async (tx) => {
      await enqueue(tx, { kind: 'note', key: 'a', payload: {} })
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await jobs.runDueJobs()).toMatchObject({ done: 0 })
  })

  test('wait until a delayed row is due', async () => {
    const jobs = await start()
    await write('a', { delaySeconds: 60 })
    now = later(59)
    expect(await jobs.runDueJobs()).toMatchObject({ done: 0 })
    now = later(60)
    expect(await jobs.runDueJobs()).toMatchObject({ done: 1 })
  })

  test('two runners on one database share the work without doing any of it twice', async () => {
    const both = [await start(), await start()]
    for (let index = 0; index < 30; index++) await write(`k${index}`)
    const drained = await Promise.all(both.map((jobs) => jobs.runDueJobs()))
    expect(drained.reduce((sum, { done }) => sum + done, 0)).toBe(30)
    expect(new Set(seen.map(({ key }) => key)).size).toBe(30)
    expect(seen).toHaveLength(30)
  })

  test('try again after a failure, later, and keep the reason', async () => {
    let broken = true
    const fail = async () => {
      if (broken) throw new Error('The other side\nis down')
    }
    const jobs = await start({ fail })
    await write('a', { kind: 'fail' })
    expect(await jobs.runDueJobs()).toMatchObject({ failed: 1 })
    expect(await rows()).toMatchObject([
      { attempts: 1, lastError: 'The other side is down', doneAt: null, parkedAt: null },
    ])
    expect(await jobs.runDueJobs()).toMatchObject({ done: 0, failed: 0 })
    broken = false
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ done: 1 })
    expect(await rows()).toMatchObject([{ attempts: 2, lastError: null, doneAt: now }])
  })

  test('give up after the last try', async () => {
    const jobs = await start({ fail: () => Promise.reject(new Error('never')) })
    await write('a', { kind: 'fail' })
    await jobsTransaction(ctx, (tx) => tx.db.update(outbox).set({ attempts: 19 }))
    expect(await jobs.runDueJobs()).toMatchObject({ parked: 1 })
    expect(await rows()).toMatchObject([{ attempts: 20, lastError: 'never', parkedAt: now }])
    expect(await jobs.runDueJobs({ evenBackedOff: true })).toMatchObject({ parked: 0, failed: 0 })
  })

  test('give up at once where another try cannot help', async () => {
    const jobs = await start({
      fail: () => Promise.reject(Object.assign(new Error('no such box'), { permanent: true })),
    })
    await write('a', { kind: 'fail' })
    expect(await jobs.runDueJobs()).toMatchObject({ parked: 1 })
  })

  test('give up a job that ends the process at every try', async () => {
    const jobs = await start()
    await write('a')
    await jobsTransaction(ctx, (tx) => tx.db.update(outbox).set({ attempts: 20 }))
    expect(await jobs.runDueJobs()).toMatchObject({ parked: 1 })
    expect(seen).toEqual([])
  })

  test('keep a row whose kind nothing here carries out', async () => {
    const jobs = await start()
    await write('a', { kind: 'unheard-of' })
    expect(await jobs.runDueJobs()).toMatchObject({ failed: 1 })
    expect((await rows())[0]?.lastError).toContain('unheard-of')
  })

  test('start by themselves as soon as the transaction is committed', async () => {
    await start({}, true)
    await write('a')
    await expect.poll(() => seen.length, { timeout: 1000, interval: 5 }).toBe(1)
  })

  test('do not let one organisation keep the others waiting', async () => {
    const other = await addMember(data.database, await addOrganisation(data.database), 'owner')
    const gate = Promise.withResolvers<void>()
    let waiting = 0
    const slow = () => {
      waiting += 1
      return gate.promise
    }
    for (let index = 0; index < 40; index++) await write(`slow ${index}`, { kind: 'slow' })
    await write('quick', {}, other)
    await start({ slow }, true)
    await expect.poll(() => seen.length, { timeout: 3000, interval: 5 }).toBe(1)
    expect(seen[0]?.orgId).toBe(other.org.id)
    expect(waiting).toBeLessThanOrEqual(2)
    gate.resolve()
  })

  test('keep slow work in slots of its own, one for each organisation', async () => {
    const gate = Promise.withResolvers<void>()
    const solving: (string | null)[] = []
    const others = []
    for (let index = 0; index < 2; index++)
      others.push(await addMember(data.database, await addOrganisation(data.database), 'owner'))
    for (const by of [ctx, ...others])
      for (let index = 0; index < 4; index++) await write(`${index}`, { kind: 'solve' }, by)
    for (const by of [ctx, ...others]) await write('mail', {}, by)
    const solve: JobHandler = (job) => {
      solving.push(job.orgId)
      return gate.promise
    }
    await start({ solve }, true, ['solve'])
    await expect.poll(() => [seen.length, solving.length], { timeout: 3000 }).toEqual([3, 2])
    expect(new Set(solving).size).toBe(2)
    gate.resolve()
    await expect.poll(() => solving.length, { timeout: 3000 }).toBe(12)
  })

  test('stop when what is under way is finished, and take up nothing more', async () => {
    let finish = () => {}
    const begun = new Promise<void>((resolve) => {
      finish = resolve
    })
    const jobs = await start({ slow: () => begun }, true)
    await write('a', { kind: 'slow' })
    await expect.poll(async () => (await rows())[0]?.attempts).toBe(1)
    const stopped = jobs.stop()
    await write('b')
    finish()
    await stopped
    const states = await jobsTransaction(ctx, (tx) =>
      tx.db.select({ doneAt: outbox.doneAt }).from(outbox).where(eq(outbox.kind, 'slow')),
    )
    expect(states).toEqual([{ doneAt: now }])
    expect(seen).toEqual([])
  })
})
