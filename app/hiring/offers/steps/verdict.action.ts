import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { approveOffer } from '#app/hiring/offers/approval/approvals.server.ts'
import { verdictSchema } from '#app/hiring/offers/offer.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/verdict.action.ts'

const schema = verdictSchema.extend({ number: z.number().int() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await requireForm(request, schema)
  await approveOffer(ctx, { candidacyId: params.candidacy, ...form })
  const said =
    form.verdict === 'approved' ? 'Approved.' : 'Declined; whoever made the offer hears of it.'
  return redirectWithFlash(`/${ctx.org.slug}/candidacies/${params.candidacy}/offer`, said)
}
