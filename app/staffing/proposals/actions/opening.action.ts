import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { placeSchema } from '#app/roles/places.ts'
import type { Route } from './+types/opening.action.ts'
import { openProposal } from '#app/staffing/proposals/open-proposal.server.ts'

const schema = z.object({
  managerId: z.uuid('Choose who runs the opening.'),
  country: placeSchema.shape.country,
  city: z.string().trim().max(80).default(''),
  remote: z.boolean().default(false),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const input = await requireForm(request, schema)
  const { openingId } = await openProposal(ctx, params.proposal, input)
  const said =
    'The opening is there, with skills and weights from the plan. Look it over and publish.'
  return redirectWithFlash(`/${ctx.org.slug}/openings/${openingId}`, said)
}
