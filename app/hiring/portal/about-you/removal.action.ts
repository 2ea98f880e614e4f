import { forgetDemographics } from '#app/hiring/fairness/answers.server.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/removal.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await forgetDemographics(ctx, params.application)
  const here = `/portal/${ctx.org.slug}/applications/${params.application}/about-you`
  return redirectWithFlash(here, 'Your answers are gone.')
}
