import { candidateOf } from '#app/hiring/portal/in-portal.middleware.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/claim.action.ts'
import { answerClaim } from './answers.server.ts'
import { claimSchema } from './claim.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = candidateOf(context)
  const { kind, answer } = await requireForm(request, claimSchema)
  const isMine = answer === 'mine'
  const { closed } = await answerClaim(ctx, { kind, id: params.claim, isMine })
  const said = words.claims
  return redirectWithFlash(
    `/portal/${ctx.org.slug}#claims`,
    isMine ? said.confirmed : closed ? said.closed : said.denied,
  )
}
