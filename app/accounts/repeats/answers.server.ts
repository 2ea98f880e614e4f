import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { transaction } from '#db/connection.server.ts'
import type { Scoped } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { answers } from '#db/schema/queue.ts'

/** Whoever sends a form within an organisation: a member, or a candidate in the portal. */
export type Asking = Scoped & { now: Date; actor: { id: string } }

export type Attempt = { key: string; path: string; bodyHash: string }
export type Answer = { status: number; location: string | null; body: string }
export type Claim =
  | { kind: 'first'; id: string }
  | { kind: 'running' }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'other' }

const keptForMs = 24 * 60 * 60 * 1000
/** No request takes this long: whoever claimed a key and has not answered by then has died. */
const runsForMs = 2 * 60 * 1000

/** Takes a key for this request; a key that is known tells what became of the first one. */
export const claimAnswer = (ctx: Asking, { key, path, bodyHash }: Attempt): Promise<Claim> =>
  transaction(ctx, async (tx) => {
    const id = newId()
    await tx.db
      .delete(answers)
      .where(
        and(
          eq(answers.orgId, tx.org.id),
          or(
            lt(answers.createdAt, before(tx.now, keptForMs)),
            and(isNull(answers.status), lt(answers.createdAt, before(tx.now, runsForMs))),
          ),
        ),
      )
    const taken = await tx.db
      .insert(answers)
      .values({
        orgId: tx.org.id,
        id,
        key,
        actorId: tx.actor.id,
        path,
        bodyHash,
        createdAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: answers.id })
    if (taken.length > 0) return { kind: 'first', id }
    return known(
      await tx.db
        .select()
        .from(answers)
        .where(and(eq(answers.orgId, tx.org.id), eq(answers.key, key))),
      path,
      bodyHash,
    )
  })

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds)

function known(rows: (typeof answers.$inferSelect)[], path: string, bodyHash: string): Claim {
  const row = rows[0]
  if (!row) return { kind: 'running' }
  if (row.path !== path || row.bodyHash !== bodyHash) return { kind: 'other' }
  if (row.status === null) return { kind: 'running' }
  return {
    kind: 'answered',
    answer: { status: row.status, location: row.location, body: row.body ?? '' },
  }
}

export const keepAnswer = (ctx: Asking, id: string, answer: Answer): Promise<unknown> =>
  transaction(ctx, (tx) =>
    tx.db
      .update(answers)
      .set(answer)
      .where(and(eq(answers.orgId, tx.org.id), eq(answers.id, id))),
  )

/** A refused request may be sent again with the same key. */
export const releaseAnswer = (ctx: Asking, id: string): Promise<unknown> =>
  transaction(ctx, (tx) =>
    tx.db.delete(answers).where(and(eq(answers.orgId, tx.org.id), eq(answers.id, id))),
  )
