import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/connection.server.ts'
import { freshId, makesSample } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { hookDeliveries, hooks } from '#db/schema/programs.ts'
import { isTold, payloadOf } from './hook.ts'
import type { Happened } from './hook.ts'

/** The outbox kind under which a webhook waits to be sent. */
export const hookKind = 'webhook'

type Writer = { db: Transaction; now: Date; org: { id: string } }

/** Writes, beside an event, what each endpoint that wants to know of it is to be told. */
export async function announce(tx: Writer, events: readonly Happened[]): Promise<void> {
  const wanted = events.filter(({ verb }) => isTold(verb))
  if (wanted.length === 0 || makesSample()) return
  const endpoints = await tx.db
    .select({ id: hooks.id, types: hooks.types })
    .from(hooks)
    .where(and(eq(hooks.orgId, tx.org.id), isNull(hooks.disabledAt)))
  for (const event of wanted)
    for (const endpoint of endpoints.filter(({ types }) => types.includes(event.verb)))
      await tellOf(tx, endpoint.id, event)
}

/** One message to one endpoint; its id stays the same however often it is sent. */
export async function tellOf(tx: Writer, hookId: string, event: Happened): Promise<string> {
  const id = freshId()
  const payload = payloadOf(event, tx.org.id)
  const row = { orgId: tx.org.id, id, hookId, type: event.verb, payload, createdAt: tx.now }
  await tx.db.insert(hookDeliveries).values(row)
  await enqueue(tx, { kind: hookKind, key: `webhook:${id}`, payload: { delivery: id } })
  return id
}
