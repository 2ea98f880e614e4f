import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { Invalid } from '#app/problems.ts'
import { fromWallTime } from '#app/ui/time/wall-time.ts'
import { schedulePost } from '#app/writing/posts/keeping/states.server.ts'
import { scheduleForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/schedule.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { at: text } = await requireForm(request, scheduleForm)
  const at = text === '' ? null : fromWallTime(text, ctx.actor.timeZone)
  if (text !== '' && !at) throw new Invalid('There is no such time. Choose a day and a time.')
  await schedulePost(ctx, params.post, at)
  return redirectWithFlash(
    `/${ctx.org.slug}/posts/${params.post}`,
    at ? 'Planned. Take the reminder into your calendar.' : 'It has no time any more.',
  )
}
