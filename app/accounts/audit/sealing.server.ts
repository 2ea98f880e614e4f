import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { transaction } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { events, seals } from '#db/schema/audit.ts'
import { eventMac, linkMac } from './chain.server.ts'
import type { Head } from './chain.server.ts'

const batch = 500

export type Sealer = {
  db: Database | Transaction
  now: Date
  services: { secret: string }
}

type Within = { db: Transaction; org: { id: string }; now: Date; services: { secret: string } }

/**
 * Chains the events of an organisation that are committed for good, in the order of their commits. With `since`
 * only recent events are looked for, which is quick. Gives the new head, or null when there was nothing to seal.
 */
export async function sealOrganisation(
  sealer: Sealer,
  orgId: string,
  since: Date | null = null,
): Promise<Head | null> {
  let last: Head | null = null
  for (;;) {
    const sealed = await transaction({ ...sealer, org: { id: orgId } }, (tx) =>
      sealBatch(tx, since),
    )
    last = sealed.at(-1) ?? last
    if (sealed.length < batch) return last
  }
}

async function sealBatch(tx: Within, since: Date | null): Promise<Head[]> {
  const orgId = tx.org.id
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`seal:${orgId}`}, 0))`)
  let head = await findHead(tx)
  const heads: Head[] = []
  const rows: (typeof seals.$inferInsert)[] = []
  for (const event of await findUnsealed(tx, since)) {
    const mac = linkMac(tx.services.secret, {
      orgId,
      position: head.position + 1,
      previous: head.mac,
      eventMac: eventMac(tx.services.secret, event),
      transaction: event.transaction,
      sequence: event.sequence,
      sealedAt: tx.now,
    })
    head = { orgId, position: head.position + 1, mac }
    heads.push(head)
    rows.push({ ...head, id: newId(), eventId: event.id, at: tx.now })
  }
  if (rows.length > 0) await tx.db.insert(seals).values(rows)
  return heads
}

/** The last link of an organisation's chain; before the first one the chain is at 0. */
export async function findHead(tx: { db: Transaction; org: { id: string } }): Promise<Head> {
  const [head] = await tx.db
    .select({ orgId: seals.orgId, position: seals.position, mac: seals.mac })
    .from(seals)
    .where(eq(seals.orgId, tx.org.id))
    .orderBy(desc(seals.position))
    .limit(1)
  return head ?? { orgId: tx.org.id, position: 0, mac: '' }
}

/**
 * Below the oldest running transaction nothing can be added any more. Numbers that this database has not given out
 * yet come from the one it was restored from: those are settled too.
 */
const settled = sql`(
  ${events.transaction} < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
  or ${events.transaction} >= (pg_snapshot_xmax(pg_current_snapshot())::text)::bigint
)`

const findUnsealed = async (tx: Within, since: Date | null) => {
  const rows = await tx.db
    .select({ event: events })
    .from(events)
    .leftJoin(seals, and(eq(seals.orgId, events.orgId), eq(seals.eventId, events.id)))
    .where(
      and(
        eq(events.orgId, tx.org.id),
        isNull(seals.id),
        settled,
        since ? gte(events.at, since) : undefined,
      ),
    )
    .orderBy(asc(events.transaction), asc(events.sequence))
    .limit(batch)
  return rows.map(({ event }) => event)
}
