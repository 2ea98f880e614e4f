import { organisationContext } from '#app/accounts/context.ts'
import { noteSchema } from '#app/hiring/offers/offer.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/notes.action.ts'
import { noteNegotiation } from './steps.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { text } = await requireForm(request, noteSchema)
  await noteNegotiation(ctx, { candidacyId: params.candidacy, text })
  return redirectWithFlash(`/${ctx.org.slug}/candidacies/${params.candidacy}/offer#notes`, 'Kept.')
}
