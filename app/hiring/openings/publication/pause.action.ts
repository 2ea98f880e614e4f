import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/pause.action.ts'
import { pauseOpening } from './publications.server.ts'

const schema = z.object({ reason: z.string().trim().min(3, 'Say why, in a few words.').max(500) })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { reason } = await requireForm(request, schema)
  await pauseOpening(ctx, { openingId: params.opening, reason })
  const here = `/${ctx.org.slug}/openings/${params.opening}`
  const undo = { action: `${here}/resumption`, label: 'Undo', fields: {} }
  return redirectWithFlash(here, { message: 'Paused: it is off the careers page.', undo })
}
