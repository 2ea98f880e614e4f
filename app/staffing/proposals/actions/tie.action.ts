import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/tie.action.ts'
import { tieOpening } from '#app/staffing/proposals/open-proposal.server.ts'

const schema = z.object({ opening: z.uuid('Choose an opening.') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { opening } = await requireForm(request, schema)
  await tieOpening(ctx, params.proposal, opening)
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${opening}/plan`,
    'The opening answers it now.',
  )
}
