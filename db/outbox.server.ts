import { noteEffect } from './connection.server.ts'
import type { Transaction } from './connection.server.ts'
import { freshId } from './ids.ts'
import { outbox } from './schema/queue.ts'

export type OutboxEntry = {
  kind: string
  /** `thing:step`, unique within the organisation: the same key is never delivered twice. */
  key: string
  payload: Record<string, unknown>
  delaySeconds?: number
}

type Writer = { db: Transaction; now: Date; org?: { id: string } }

/** Writes a side effect into the open transaction; a job delivers it after the commit. A known key is ignored. */
export async function enqueue(
  tx: Writer,
  { kind, key, payload, delaySeconds = 0 }: OutboxEntry,
): Promise<void> {
  const availableAt = new Date(tx.now.getTime() + delaySeconds * 1000)
  await tx.db
    .insert(outbox)
    .values({
      id: freshId(),
      orgId: tx.org?.id ?? null,
      kind,
      key: outboxKey(tx.org?.id, key),
      payload,
      createdAt: tx.now,
      availableAt,
    })
    .onConflictDoNothing()
  noteEffect(tx)
}

/** An organisation's keys live apart, so that no organisation can use up the key of another. */
export const outboxKey = (orgId: string | undefined, key: string): string =>
  `${orgId ?? 'everyone'}:${key}`
