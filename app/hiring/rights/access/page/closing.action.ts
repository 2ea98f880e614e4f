import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { closeRequest } from '#app/hiring/rights/access/requests.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { requiredParagraphs } from '#app/http/typed-text.ts'
import type { Route } from './+types/closing.action.ts'

const closing = z.object({
  reason: requiredParagraphs(1000, 'Say why there is no copy: the person reads it.'),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { reason } = await requireForm(request, closing)
  await closeRequest(ctx, { candidacyId: params.candidacy, reason })
  return redirectWithFlash(
    `/${ctx.org.slug}/candidacies/${params.candidacy}/rights/access-copy`,
    'The request is closed, and the person was told why.',
  )
}
