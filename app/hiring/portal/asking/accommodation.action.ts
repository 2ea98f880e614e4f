import { accommodationSchema } from '#app/hiring/candidates/accommodations/accommodation.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { replyLimit } from '#app/hiring/portal/portal.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { askForOwn } from './asking.server.ts'
import type { Route } from './+types/accommodation.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const { text } = await requireForm(request, accommodationSchema)
  await countRequest(context.get(applicationContext), replyLimit, ctx.actor.id)
  await askForOwn(ctx, { id: params.application, text })
  return redirectWithFlash(
    `/portal/${ctx.org.slug}/applications/${params.application}#accommodation`,
    words.accommodation.sent,
  )
}
