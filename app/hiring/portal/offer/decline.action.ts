import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { applicationContext, requestFactsContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/decline.action.ts'
import { declineSchema, letterLimit } from './answer.ts'
import { answerOffer } from './answers.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const { offer, declineName: name, reason } = await requireForm(request, declineSchema)
  await countRequest(context.get(applicationContext), letterLimit, ctx.actor.id)
  const { address } = context.get(requestFactsContext)
  const given = { id: params.application, offer, name, reason, address }
  await answerOffer(ctx, { ...given, verdict: 'declined' })
  const here = `/portal/${ctx.org.slug}/applications/${params.application}/offer`
  return redirectWithFlash(here, words.offer.decline.done)
}
