import { organisationContext } from '#app/accounts/context.ts'
import { takingBackSchema } from '#app/hiring/offers/offer.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/taking-back.action.ts'
import { takeBackOffer } from './steps.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { reason } = await requireForm(request, takingBackSchema)
  const { name } = await takeBackOffer(ctx, { candidacyId: params.candidacy, reason })
  const here = `/${ctx.org.slug}/candidacies/${params.candidacy}/offer`
  return redirectWithFlash(here, `Taken back. ${name} is told by mail.`)
}
