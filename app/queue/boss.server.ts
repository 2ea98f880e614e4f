import { PgBoss } from 'pg-boss'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { runStatements } from '#db/statements.server.ts'
import type { JobLog } from './job.ts'
import { reasonOf, retryDelayMaxSeconds, retryDelaySeconds } from './job.ts'

export const queueName = 'outbox'
export const expireSeconds = 120

const day = 24 * 60 * 60
const queueOptions = {
  expireInSeconds: expireSeconds,
  retryLimit: 100,
  retryDelay: retryDelaySeconds,
  retryBackoff: true,
  retryDelayMax: retryDelayMaxSeconds,
  deleteAfterSeconds: 60 * 60,
  retentionSeconds: 365 * day,
}

/** Runs pg-boss statements inside an open transaction, so that its job and our row change together. */
export const within = (tx: { db: Transaction }) => ({
  executeSql: (text: string, values?: unknown[]) => runStatements(tx, text, values),
})

/**
 * pg-boss over our own door to the database: the same code on both engines, always as the role that owns its
 * schema. Timers of its own stay off; the job runner calls it.
 */
export async function startBoss(database: Database, log: JobLog): Promise<PgBoss> {
  const boss = new PgBoss({
    db: {
      executeSql: (text: string, values?: unknown[]) =>
        jobsTransaction({ db: database }, (tx) => runStatements(tx, text, values)),
    },
    backend: database.engine,
    schema: 'pgboss',
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.error({ reason: reasonOf(error) }, 'pg-boss reports an error'))
  await boss.start()
  if (!(await boss.getQueue(queueName))) await boss.createQueue(queueName, queueOptions)
  return boss
}
