import { createHmac, hkdfSync } from 'node:crypto'
import type { events } from '#db/schema/audit.ts'

/** What an event says: everything but its place in the order, which is known only once it is committed. */
export type EventContent = Omit<typeof events.$inferSelect, 'sequence' | 'transaction' | 'mac'>

/** An event at its place in the chain of its organisation. */
export type Link = {
  orgId: string
  position: number
  /** The mac of the link before; empty at the first. */
  previous: string
  eventMac: string
  transaction: number
  sequence: number
  sealedAt: Date
}

export type Head = { orgId: string; position: number; mac: string }

/** Proves that the application wrote this event, in this organisation and no other. */
export const eventMac = (secret: string, event: EventContent): string =>
  hmac(secret, 'event', [
    event.orgId,
    event.id,
    event.at.toISOString(),
    event.actorKind,
    event.actorId,
    event.verb,
    event.subjectType,
    event.subjectId,
    inOrder(event.data),
  ])

/** Proves the place of an event: it covers the event, what was before, and the order they were committed in. */
export const linkMac = (secret: string, link: Link): string =>
  hmac(secret, 'link', [
    link.orgId,
    link.position,
    link.previous,
    link.eventMac,
    link.transaction,
    link.sequence,
    link.sealedAt.toISOString(),
  ])

/** Proves a checkpoint outside the database. */
export const checkpointMac = (secret: string, head: Head & { at: string }): string =>
  hmac(secret, 'checkpoint', [head.orgId, head.position, head.mac, head.at])

const hmac = (secret: string, purpose: string, content: unknown[]): string =>
  createHmac('sha256', keyFor(secret, purpose)).update(JSON.stringify(content)).digest('base64url')

const keys = new Map<string, Buffer>()

/** Deriving a key takes longer than using it, and a verification uses it for every event. */
function keyFor(secret: string, purpose: string): Buffer {
  const name = `${purpose} ${secret}`
  const known = keys.get(name)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret, 'groundwork', `audit ${purpose}`, 32))
  keys.set(name, key)
  return key
}

/** The database keeps the keys of JSON in an order of its own, and drops what is undefined. */
const inOrder = (data: Record<string, unknown>) =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
