import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { stateOf } from '#app/writing/posts/post.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { posts } from '#db/schema/posts.ts'

export type StoredPost = typeof posts.$inferSelect

/** The post as it is stored, guarded facts included: for verbs alone, no page sees it. */
export async function storedPost(
  tx: InTransaction,
  id: string,
  { lock = false } = {},
): Promise<StoredPost> {
  if (!isId(id)) throw new NotFound()
  const query = tx.db.select().from(posts).where(ofPost(tx, id))
  const [row] = await (lock ? query.for('update') : query)
  if (!row) throw new NotFound()
  return row
}

/** The post, for whoever may change it while it can be changed; others who do so wait. */
export async function openPost(tx: InTransaction, id: string): Promise<StoredPost> {
  authorise(tx.actor, 'post.edit')
  const post = await storedPost(tx, id, { lock: true })
  const state = stateOf(post)
  if (state === 'archived') throw new Conflict('This post is archived. Bring it back first.')
  if (state === 'posted')
    throw new Conflict('This post is out. Copy it to write another one from it.')
  return post
}

export const ofPost = (tx: InTransaction, id: string) =>
  and(eq(posts.orgId, tx.org.id), eq(posts.id, id))

type Change = { verb: string; version?: number; set: Partial<typeof posts.$inferInsert> }

/** Changes the post and records it; a stale version is refused. */
export async function change(
  tx: InTransaction,
  id: string,
  { verb, version, set }: Change,
): Promise<void> {
  const stale = version === undefined ? undefined : eq(posts.version, version)
  const changed = await tx.db
    .update(posts)
    .set({ changedAt: tx.now, ...set, version: sql`${posts.version} + 1` })
    .where(and(ofPost(tx, id), stale))
    .returning({ id: posts.id })
  if (changed.length === 0)
    throw new Conflict('Somebody else changed this post since you opened it.')
  await record(tx, { verb, subject: { type: 'post', id } })
}
