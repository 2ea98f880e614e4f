import { setTimeout as wait } from 'node:timers/promises'
import { and, eq, sql } from 'drizzle-orm'
import type { Services } from '#app/http/application.ts'
import { assistantTransaction } from '#db/connection.server.ts'
import { drafts } from '#db/schema/assistant.ts'
import { liveDrafts } from './live-drafts.server.ts'
import type { LiveDraft } from './live-drafts.server.ts'

const storeEveryMs = 1_500

/** The organisations whose drafts are kept up, by the process they are written in. */
const kept = new WeakMap<Services, Set<string>>()

type Entry = [id: string, live: LiveDraft]

/**
 * Stores now and then how far the drafts of an organisation in this process are, until none is left: all by one statement,
 * so that fifty drafts hold up pages hardly longer than one. No organisation waits for another.
 */
export async function keepDrafts(services: Services, orgId: string): Promise<void> {
  const busy = kept.get(services) ?? new Set()
  kept.set(services, busy)
  if (busy.has(orgId)) return
  busy.add(orgId)
  const own = () => [...liveDrafts(services)].filter(([, { ctx }]) => ctx.org.id === orgId)
  while (own().length > 0) {
    await wait(storeEveryMs, undefined, { ref: false })
    await keepUp(own())
  }
  busy.delete(orgId)
}

/** Stores how far the drafts of an organisation are, and ends those whose end was asked for in another process. */
async function keepUp(ofOne: Entry[]): Promise<void> {
  const [first] = ofOne
  if (!first) return
  const stored = await store(first[1].ctx, ofOne).catch(() => {
    // The next turn, or the end, stores them.
    return []
  })
  const ending = new Set(stored.filter((row) => row.cancelAskedAt).map(({ id }) => id))
  for (const [id, { controller }] of ofOne) if (ending.has(id)) controller.abort()
}

const store = (ctx: LiveDraft['ctx'], ofOne: Entry[]) =>
  assistantTransaction(ctx, (tx) =>
    tx.db
      .update(drafts)
      .set({ text: sql`so_far.text`, beatAt: sql`so_far.beat_at` })
      .from(sql`(values ${sql.join(ofOne.map(rowOf), sql`, `)}) as so_far (id, text, beat_at)`)
      .where(
        and(
          eq(drafts.orgId, tx.org.id),
          eq(drafts.id, sql`so_far.id`),
          eq(drafts.state, 'writing'),
        ),
      )
      .returning({ id: drafts.id, cancelAskedAt: drafts.cancelAskedAt }),
  )

const rowOf = ([id, { text, clock }]: Entry) =>
  sql`(${id}::uuid, ${text}::text, ${clock().toISOString()}::timestamptz)`
