import { describe, expect, test } from 'vitest'
import { queueMail } from '#app/mail/mail.server.ts'
import { Database, accountsTransaction, jobsTransaction } from '#db/connection.server.ts'
import { postgresEngine } from '#db/engines/postgres.server.ts'
import { mails } from '#db/schema/queue.ts'
import { onPostgres } from '#test/support/database.ts'
import { createPostgresOn } from '#test/support/engines/postgres-database.ts'
import { emptyStage } from '#test/support/engines/stage.ts'
import { mailServer } from '#test/support/mail-server.ts'
import { startProcess } from '#test/support/process/process.ts'

const secret = 'a secret for tests, long enough to pass'
const hello = { key: 'hello', to: 'ana@example.test', subject: 'Hello', text: 'Hello' }

describe('the worker', () => {
  test('says why it does not start without PostgreSQL', async () => {
    const start = startProcess('app/worker.ts', {
      env: { DATABASE_URL: '' },
      until: /carries out jobs\./,
      seconds: 90,
    })
    await expect(start).rejects.toThrow(/cannot start[^]*DATABASE_URL: is required/)
  })

  test.skipIf(!onPostgres)('delivers what others wrote, and ends when asked to', async () => {
    const postgres = await createPostgresOn(emptyStage)
    const server = await mailServer()
    await server.start()
    const env = { DATABASE_URL: postgres.url, SECRET: secret, SMTP_URL: server.url }
    const worker = await startProcess('app/worker.ts', {
      env,
      until: /carries out jobs\./,
      seconds: 90,
    })
    const database = new Database(postgresEngine({ url: postgres.url, connections: 2 }))
    const site = { db: database, now: new Date(), services: { secret } }
    await accountsTransaction(site, (tx) => queueMail(tx, hello))
    await expect.poll(() => server.received.length, { timeout: 60_000 }).toBe(1)
    await expect
      .poll(() => jobsTransaction(site, (tx) => tx.db.select({ at: mails.sentAt }).from(mails)))
      .toEqual([{ at: expect.any(Date) }])
    await worker.end('SIGTERM')
    expect(worker.output()).not.toMatch(/error/i)
    await database.close()
    await server.stop()
    await postgres.drop()
  })
})
