import { outbox } from '#db/schema/queue.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'

export type OutboxEntry = {
  kind: string
  /** `org:thing:step`: the same key is never delivered twice. */
  key: string
  payload: Record<string, unknown>
  delaySeconds?: number
}

/** Writes a side effect into the open transaction; a job delivers it after the commit. A known key is ignored. */
export async function enqueue(
  tx: { db: Transaction; now: Date; org?: { id: string } },
  { kind, key, payload, delaySeconds = 0 }: OutboxEntry,
): Promise<void> {
  const availableAt = new Date(tx.now.getTime() + delaySeconds * 1000)
  await tx.db
    .insert(outbox)
    .values({
      id: newId(),
      orgId: tx.org?.id ?? null,
      kind,
      key,
      payload,
      createdAt: tx.now,
      availableAt,
    })
    .onConflictDoNothing({ target: outbox.key })
}
