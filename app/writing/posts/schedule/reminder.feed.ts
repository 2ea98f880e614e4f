import { organisationContext } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import type { Route } from './+types/reminder.feed.ts'
import { reminderOf } from './reminder.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { id, title, scheduledAt, version } = await findPost(ctx, params.post)
  if (!scheduledAt) throw new NotFound()
  const page = `${ctx.services.origin}/${ctx.org.slug}/posts/${id}`
  const calendar = reminderOf({ id, title, at: scheduledAt, version, page, now: ctx.now })
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="post.ics"',
    },
  })
}
