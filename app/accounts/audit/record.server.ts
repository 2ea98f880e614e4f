import type { Actor } from '#app/accounts/actor.ts'
import { announce } from '#app/accounts/announcements/announce.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { freshId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import { eventMac } from './chain.server.ts'

export type AuditEvent = {
  /** `noun.past-participle`, for example `opening.published`. */
  verb: string
  subject: { type: string; id: string }
  /** Ids, numbers and fixed words only: names and free text stay in rows that can be erased. */
  data?: Facts & Reserved
}

type Facts = Record<string, string | number | boolean | null | string[]>

/** Says when an event was imported from elsewhere; nothing that happens here may say so of itself. */
type Reserved = { imported?: never }

type Writer = {
  db: Transaction
  org: { id: string }
  actor: Pick<Actor, 'kind' | 'id'> & { keyId?: string }
  now: Date
  services: { secret: string }
}

/**
 * Writes an audit event into the transaction of the change itself, and what webhooks are to tell of it: both happen or
 * neither.
 */
export async function record(tx: Writer, ...list: AuditEvent[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map(({ verb, subject, data = {} }) => ({
    orgId: tx.org.id,
    id: freshId(),
    at: tx.now,
    actorKind: tx.actor.kind,
    actorId: tx.actor.id,
    verb,
    subjectType: subject.type,
    subjectId: subject.id,
    data: factsOf(tx, data),
  }))
  const { secret } = tx.services
  await tx.db.insert(events).values(rows.map((row) => ({ ...row, mac: eventMac(secret, row) })))
  await announce(tx, rows)
}

const factsOf = ({ actor }: Writer, data: Facts): Facts =>
  actor.keyId ? { ...data, apiKey: actor.keyId } : data
