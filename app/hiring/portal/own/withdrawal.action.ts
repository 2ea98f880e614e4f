import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { withdrawalSchema } from '#app/hiring/portal/portal.ts'
import { withdraw } from '#app/hiring/portal/replies.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/withdrawal.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const { reason } = await requireForm(request, withdrawalSchema)
  const { title } = await withdraw(ctx, { id: params.application, reason })
  return redirectWithFlash(
    `/portal/${ctx.org.slug}/applications/${params.application}`,
    words.withdrawal.done(title),
  )
}
