import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { events } from '#db/schema/audit.ts'
import type { Actor } from '#app/accounts/actor.ts'

export type AuditEvent = {
  /** `noun.past-participle`, for example `opening.published`. */
  verb: string
  subject: { type: string; id: string }
  /** Ids, numbers and fixed words only: names and free text stay in rows that can be erased. */
  data?: Record<string, string | number | boolean | null | string[]>
}

/** Writes an audit event into the transaction of the change itself: both happen or neither. */
export async function record(
  tx: { db: Transaction; org: { id: string }; actor: Pick<Actor, 'kind' | 'id'>; now: Date },
  ...list: AuditEvent[]
): Promise<void> {
  if (list.length === 0) return
  await tx.db.insert(events).values(
    list.map(({ verb, subject, data = {} }) => ({
      orgId: tx.org.id,
      id: newId(),
      at: tx.now,
      actorKind: tx.actor.kind,
      actorId: tx.actor.id,
      verb,
      subjectType: subject.type,
      subjectId: subject.id,
      data,
    })),
  )
}
