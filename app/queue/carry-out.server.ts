import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Job as BossJob, PgBoss } from 'pg-boss'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { withoutSampleIds } from '#db/ids.ts'
import { outbox } from '#db/schema/queue.ts'
import { expireSeconds, within } from './boss.server.ts'
import { isPermanent, maxAttempts, reasonOf } from './job.ts'
import type { Job, JobHandlers, JobLog } from './job.ts'

export type Workshop = {
  database: Database
  boss: PgBoss
  handlers: JobHandlers
  /** Kinds that compute for many seconds. */
  slow: ReadonlySet<string>
  clock: () => Date
  log: JobLog
}
export type Ticket = BossJob<{ id: string }>
export type Outcome = 'done' | 'failed' | 'parked' | 'gone'

const handlerSeconds = expireSeconds / 2

/** Carries out one job that pg-boss handed over, and writes down how it went. */
export async function carryOut(workshop: Workshop, ticket: Ticket): Promise<Outcome> {
  const row = await takeUp(workshop, ticket.data.id)
  if (!row) {
    await workshop.boss.complete(ticket.name, ticket.id)
    return 'gone'
  }
  const { log } = workshop
  const facts = { kind: row.kind, key: row.key, org: row.orgId, attempt: row.attempts }
  try {
    if (row.attempts > maxAttempts) throw tooOften()
    await perform(workshop, row)
    await settle(workshop, ticket, { doneAt: workshop.clock(), payload: {}, lastError: null })
    return 'done'
  } catch (error) {
    const lastError = reasonOf(error)
    const parked = isPermanent(error) || row.attempts >= maxAttempts
    const parkedAt = parked ? workshop.clock() : null
    log.error({ ...facts, reason: lastError, parked }, 'A job failed')
    await settle(workshop, ticket, { lastError, parkedAt }, !parked)
    return parked ? 'parked' : 'failed'
  }
}

/** Counts the try before it starts, so that a job that ends the process is given up at last. */
async function takeUp({ database }: Workshop, id: string) {
  const [row] = await jobsTransaction({ db: database }, (tx) =>
    tx.db
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1` })
      .where(and(eq(outbox.id, id), isNull(outbox.doneAt), isNull(outbox.parkedAt)))
      .returning(),
  )
  return row
}

const tooOften = () => Object.assign(new Error('It ended the process again and again.'), permanent)
const permanent = { permanent: true }

type Row = NonNullable<Awaited<ReturnType<typeof takeUp>>>

async function perform({ handlers, clock }: Workshop, row: Row): Promise<void> {
  const handler = handlers[row.kind]
  if (!handler) throw new Error(`Nothing here carries out “${row.kind}”.`)
  const signal = AbortSignal.timeout(handlerSeconds * 1000)
  const { id, orgId, kind, key, payload, createdAt } = row
  const job: Job = {
    id,
    orgId,
    kind,
    key,
    payload,
    createdAt,
    attempt: row.attempts,
    now: clock(),
    signal,
  }
  await Promise.race([withoutSampleIds(() => handler(job)), expiry(signal)])
}

const expiry = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () =>
      reject(new Error(`It took longer than ${handlerSeconds} seconds.`)),
    )
  })

const settle = (
  { database, boss }: Workshop,
  ticket: Ticket,
  change: Partial<typeof outbox.$inferInsert>,
  again = false,
): Promise<void> =>
  jobsTransaction({ db: database }, async (tx) => {
    await tx.db.update(outbox).set(change).where(eq(outbox.id, ticket.data.id))
    const options = { db: within(tx) }
    if (again) await boss.fail(ticket.name, ticket.id, null, options)
    else await boss.complete(ticket.name, ticket.id, null, options)
  })
