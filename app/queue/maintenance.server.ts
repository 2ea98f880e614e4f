import { and, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { PgBoss } from 'pg-boss'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { mails, outbox } from '#db/schema/queue.ts'
import { queues } from './boss.server.ts'

const names = Object.values(queues)
const hour = 60 * 60 * 1000
const keepDone = 30 * 24 * hour

/** Takes back the jobs of processes that ended or fell silent. */
export async function supervise(boss: PgBoss): Promise<void> {
  for (const name of names) await boss.supervise(name)
}

/** Hands over again what lost its job, and forgets what is long done. */
export async function tidy(database: Database, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - keepDone)
  await jobsTransaction({ db: database }, async (tx) => {
    await tx.db.delete(outbox).where(lt(outbox.doneAt, longAgo))
    await tx.db.delete(mails).where(lt(mails.createdAt, longAgo))
    await tx.db
      .update(outbox)
      .set({ sentAt: null })
      .where(lostSince(new Date(now.getTime() - hour)))
  })
}

const lostSince = (moment: Date) =>
  and(
    isNotNull(outbox.sentAt),
    lt(outbox.sentAt, moment),
    isNull(outbox.doneAt),
    isNull(outbox.parkedAt),
    sql`not exists (select 1 from pgboss.job j where j.name in ${names}
      and j.state in ('created', 'retry', 'active') and j.data ->> 'id' = ${outbox.id}::text)`,
  )

/** In the embedded engine nobody else can be at work: what is under way at the start was left by a crash. */
export async function releaseLeftBehind(boss: PgBoss): Promise<void> {
  for (const name of names) {
    const jobs = await boss.findJobs(name)
    const left = jobs.filter(({ state }) => state === 'active').map(({ id }) => id)
    if (left.length > 0) await boss.fail(name, left, { message: 'The process ended.' })
  }
}
