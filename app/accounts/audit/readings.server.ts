import { and, eq, gte, sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import { events } from '#db/schema/audit.ts'
import { record } from './record.server.ts'
import type { AuditEvent } from './record.server.ts'

/** Writes an event that somebody read something: once per person, thing and day in UTC, so that the log stays readable. */
export async function recordReading(tx: InTransaction, event: AuditEvent): Promise<void> {
  if (await isRecorded(tx, event)) return
  await oneAtATime(tx, event)
  if (!(await isRecorded(tx, event))) await record(tx, event)
}

const readingQuery = fixedQuery(['orgId', 'actorId', 'subjectId', 'verb', 'since'], (db, asked) =>
  db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.orgId, asked.orgId),
        eq(events.subjectId, asked.subjectId),
        eq(events.actorId, asked.actorId),
        eq(events.verb, asked.verb),
        gte(events.at, asked.since),
      ),
    )
    .limit(1),
)

async function isRecorded(tx: InTransaction, { verb, subject }: AuditEvent): Promise<boolean> {
  const today = new Date(tx.now)
  today.setUTCHours(0, 0, 0, 0)
  const asked = { orgId: tx.org.id, actorId: tx.actor.id, subjectId: subject.id }
  const rows = await readingQuery(tx, { ...asked, verb, since: today })
  return rows.length > 0
}

const oneAtATime = (tx: InTransaction, { verb, subject }: AuditEvent) =>
  tx.db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.org.id}:${verb}:${subject.id}:${tx.actor.id}`}, 0))`,
  )
