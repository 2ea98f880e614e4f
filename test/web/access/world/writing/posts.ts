import { beginPost } from '#app/writing/posts/keeping/beginning.server.ts'
import { changeText } from '#app/writing/posts/keeping/changing.server.ts'
import { archivePost, schedulePost } from '#app/writing/posts/keeping/states.server.ts'
import { ofPost } from '#app/writing/posts/keeping/seat.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { posts } from '#db/schema/posts.ts'
import type { People } from '#test/web/access/world/people.ts'

export type PostIds = { post: string; archivedPost: string; draftedPost: string }

const tomorrow = 24 * 60 * 60 * 1000

/** A post that could go out and is planned, one that was put away, and one with a draft to take. */
export async function addPosts({ planner }: People): Promise<PostIds> {
  const slug = planner.org.slug
  const given = {
    pattern: 'borrowed-list',
    subject: '',
    title: `Post of ${slug}`,
    link: 'https://example.test/list',
    article: `What ${slug} pasted`,
  }
  const { id: post } = await beginPost(planner, [], given)
  const body = `We wrote it at ${slug}.\n\n#Data #Planning #Work`
  await changeText(planner, { id: post, version: 1, title: given.title, body, disclosure: false })
  await schedulePost(planner, post, new Date(planner.now.getTime() + tomorrow))
  const { id: archivedPost } = await beginPost(planner, [], given)
  await archivePost(planner, archivedPost)
  const { id: draftedPost } = await beginPost(planner, [], given)
  await leaveDraftWaiting(planner, draftedPost)
  return { post, archivedPost, draftedPost }
}

const leaveDraftWaiting = (ctx: Context, id: string) =>
  transaction(ctx, (tx) =>
    tx.db
      .update(posts)
      .set({
        suggestion: {
          text: `A draft at ${ctx.org.slug}.`,
          asks: [],
          model: 'a-model',
          prompt: 'writing/draft-post',
          promptHash: 'none',
          callId: id,
          at: ctx.now.toISOString(),
        },
      })
      .where(ofPost(tx, id)),
  )
