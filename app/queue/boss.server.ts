import { PgBoss } from 'pg-boss'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { runStatements } from '#db/statements.server.ts'
import type { JobLog } from './job.ts'
import { reasonOf, retryDelayMaxSeconds, retryDelaySeconds } from './job.ts'

/** Jobs that compute for many seconds wait apart, so that mail never waits behind them. */
export const queues = { quick: 'outbox', slow: 'outbox-slow' } as const
export const expireSeconds = 120
/** A job whose process has been silent for this long is taken up by another one. */
const heartbeatSeconds = 20
/** How often silent and expired jobs are looked for; the embedded engine has no other process to fall silent. */
export const superviseSeconds = { pglite: 60, postgres: 10 }

const day = 24 * 60 * 60
const queueOptions = {
  expireInSeconds: expireSeconds,
  heartbeatSeconds,
  retryLimit: 100,
  retryDelay: retryDelaySeconds,
  retryBackoff: true,
  retryDelayMax: retryDelayMaxSeconds,
  deleteAfterSeconds: 10 * 60,
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
    monitorIntervalSeconds: superviseSeconds[database.engine] / 2,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', (error) => log.error({ reason: reasonOf(error) }, 'pg-boss reports an error'))
  await boss.start()
  for (const name of Object.values(queues))
    if (await boss.getQueue(name)) await boss.updateQueue(name, queueOptions)
    else await boss.createQueue(name, queueOptions)
  return boss
}
