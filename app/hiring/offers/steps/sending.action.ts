import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/sending.action.ts'
import { sendOffer } from './steps.server.ts'

const schema = z.object({ number: z.number().int() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { number } = await requireForm(request, schema)
  const { name } = await sendOffer(ctx, { candidacyId: params.candidacy, number })
  const here = `/${ctx.org.slug}/candidacies/${params.candidacy}/offer`
  return redirectWithFlash(here, `The offer is on its way to ${name}.`)
}
