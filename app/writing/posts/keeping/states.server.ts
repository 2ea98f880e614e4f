import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import type { PostFinding } from '#app/writing/posts/checks/finding.ts'
import { stateOf } from '#app/writing/posts/post.ts'
import { transaction } from '#db/connection.server.ts'
import { change, openPost, storedPost } from './seat.server.ts'
import type { StoredPost } from './seat.server.ts'

type Checks = (post: StoredPost) => PostFinding[]

/** Says that a post can go out; what must be mended first stands in its way. */
export const markReady = (ctx: Context, id: string, checks: Checks): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    refuseUnready(checks(post))
    if (!post.readyAt) await change(tx, id, { verb: 'post.readied', set: { readyAt: tx.now } })
  })

export const takeBack = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    if (post.readyAt) await change(tx, id, { verb: 'post.unreadied', set: { readyAt: null } })
  })

/** Keeps when somebody wants to post it: the product reminds, it does not post. */
export const schedulePost = (ctx: Context, id: string, at: Date | null): Promise<void> =>
  transaction(ctx, async (tx) => {
    await openPost(tx, id)
    if (at && at <= tx.now)
      throw new Invalid('This time is past.', { at: ['Choose a time to come.'] })
    const verb = at ? 'post.scheduled' : 'post.unscheduled'
    await change(tx, id, { verb, set: { scheduledAt: at } })
  })

/** Notes that the post is out; from now on its text stays as it is. */
export const markPosted = (ctx: Context, id: string, checks: Checks): Promise<void> =>
  transaction(ctx, async (tx) => {
    const post = await openPost(tx, id)
    refuseUnready(checks(post))
    const readyAt = post.readyAt ?? tx.now
    await change(tx, id, { verb: 'post.posted', set: { readyAt, postedAt: tx.now } })
  })

export const archivePost = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.edit')
    const post = await storedPost(tx, id)
    if (stateOf(post) === 'archived') throw new Conflict('This post is archived already.')
    await change(tx, id, { verb: 'post.archived', set: { archivedAt: tx.now } })
  })

export const restorePost = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'post.edit')
    const post = await storedPost(tx, id)
    if (stateOf(post) !== 'archived') throw new Conflict('This post is not archived.')
    await change(tx, id, { verb: 'post.restored', set: { archivedAt: null } })
  })

function refuseUnready(findings: readonly PostFinding[]): void {
  const [first, ...others] = findings.filter(({ severity }) => severity === 'must')
  if (!first) return
  const more = others.length > 0 ? ` And ${others.length} more.` : ''
  throw new Invalid(`${first.message} ${first.fix}${more}`)
}
