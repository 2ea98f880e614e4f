import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { closureOutcomes } from '#app/hiring/openings/opening.ts'
import type { Route } from './+types/closure.action.ts'
import { closeOpening } from './publications.server.ts'

const schema = z.object({
  outcome: z.enum(closureOutcomes),
  reason: z.string().trim().min(3, 'Say why, in a few words.').max(500),
})

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await closeOpening(ctx, { openingId: params.opening, ...(await requireForm(request, schema)) })
  const here = `/${ctx.org.slug}/openings/${params.opening}`
  const undo = { action: `${here}/reopening`, label: 'Undo', fields: {} }
  return redirectWithFlash(here, { message: 'Closed.', undo })
}
