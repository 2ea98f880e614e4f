import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { transaction } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { events, seals } from '#db/schema/audit.ts'
import { eventMac, linkMac } from './chain.server.ts'
import type { Head } from './chain.server.ts'
import type { Checkpoints } from './checkpoints.server.ts'
import { unsealedAfterMs } from './findings.ts'
import type { Fault, Report } from './findings.ts'

const batch = 2000

export type Verifier = {
  db: Database | Transaction
  org: { id: string }
  now: Date
  services: { secret: string }
}
type Within = Verifier & { db: Transaction }

/** Follows the whole chain of an organisation and compares it with what was noted outside the database. */
export const verifyOrganisation = (ctx: Verifier, checkpoints: Checkpoints): Promise<Report> =>
  transaction(ctx, async (tx) => {
    const noted = new Map(checkpoints.heads.map((head) => [head.position, head.mac]))
    const faults: Fault[] = []
    let head: Head = { orgId: tx.org.id, position: 0, mac: '' }
    let sealed = 0
    for (;;) {
      const links = await readLinks(tx, head.position)
      for (const link of links) {
        faults.push(...checkLink(tx.services.secret, head, link))
        const wanted = noted.get(link.seal.position)
        if (wanted !== undefined && wanted !== link.seal.mac) {
          faults.push({ kind: 'rewritten', position: link.seal.position })
        }
        head = link.seal
        sealed += link.event ? 1 : 0
      }
      if (links.length < batch) break
    }
    const waiting = await readWaiting(tx)
    faults.push(...checkWaiting(tx, waiting), ...checkEnd(head, checkpoints))
    return { events: sealed + waiting.length, sealed, faults }
  })

type StoredLink = {
  seal: typeof seals.$inferSelect
  event: typeof events.$inferSelect | null
}

const readLinks = (tx: Within, after: number): Promise<StoredLink[]> =>
  tx.db
    .select({ seal: seals, event: events })
    .from(seals)
    .leftJoin(events, and(eq(events.orgId, seals.orgId), eq(events.id, seals.eventId)))
    .where(and(eq(seals.orgId, tx.org.id), gt(seals.position, after)))
    .orderBy(asc(seals.position))
    .limit(batch)

function checkLink(secret: string, before: Head, { seal, event }: StoredLink): Fault[] {
  const { orgId, position } = seal
  const place = { position, eventId: seal.eventId }
  if (!event) return [{ kind: 'deleted', ...place }]
  const genuine = eventMac(secret, event)
  if (genuine !== event.mac) return [{ kind: 'edited', ...place }]
  if (position !== before.position + 1) return [{ kind: 'gap', ...place }]
  const { transaction: number, sequence } = event
  const link = { orgId, position, previous: before.mac, eventMac: genuine }
  const order = { transaction: number, sequence, sealedAt: seal.at }
  const fits = linkMac(secret, { ...link, ...order }) === seal.mac
  return fits ? [] : [{ kind: 'moved', ...place }]
}

const unsealed = (tx: Within) =>
  tx.db
    .select({ event: events })
    .from(events)
    .leftJoin(seals, and(eq(seals.orgId, events.orgId), eq(seals.eventId, events.id)))

const readWaiting = async (tx: Within) => {
  const rows = await unsealed(tx).where(and(eq(events.orgId, tx.org.id), isNull(seals.id)))
  return rows.map(({ event }) => event)
}

function checkWaiting(tx: Within, waiting: (typeof events.$inferSelect)[]): Fault[] {
  return waiting.flatMap((event): Fault[] => {
    if (eventMac(tx.services.secret, event) !== event.mac) {
      return [{ kind: 'edited', eventId: event.id }]
    }
    const late = tx.now.getTime() - event.at.getTime() > unsealedAfterMs
    return late ? [{ kind: 'unsealed', eventId: event.id }] : []
  })
}

function checkEnd(head: Head, { heads, damaged }: Checkpoints): Fault[] {
  const faults: Fault[] = heads
    .filter(({ position }) => position > head.position)
    .map(({ position }) => ({ kind: 'truncated', position }))
  if (damaged > 0) faults.push({ kind: 'damaged-checkpoint' })
  if (heads.length === 0 && head.position > 0) faults.push({ kind: 'no-checkpoint' })
  return faults
}

/** How many events have waited for their seal for more than a minute: something is wrong when it is not 0. */
export const countLateEvents = (ctx: Verifier): Promise<number> =>
  transaction(ctx, async (tx) => {
    const before = new Date(tx.now.getTime() - unsealedAfterMs)
    const [row] = await tx.db
      .select({ count: sql<number>`count(*)::int` })
      .from(events)
      .leftJoin(seals, and(eq(seals.orgId, events.orgId), eq(seals.eventId, events.id)))
      .where(and(eq(events.orgId, tx.org.id), isNull(seals.id), lt(events.at, before)))
    return row?.count ?? 0
  })
