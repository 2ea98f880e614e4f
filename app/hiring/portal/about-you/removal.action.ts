import { forgetDemographics } from '#app/hiring/fairness/answers.server.ts'
import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import type { Route } from './+types/removal.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  await forgetDemographics(ctx, params.application)
  const here = `/portal/${ctx.org.slug}/applications/${params.application}/about-you`
  return redirectWithFlash(here, words.aboutYou.gone)
}
