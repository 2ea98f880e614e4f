import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { undoEndings } from './endings.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/endings-undo.action.ts'

const schema = z.object({ at: z.coerce.date() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { at } = await requireForm(request, schema)
  const { reopened } = await undoEndings(ctx, { openingId: params.opening, at })
  const message =
    reopened > 0
      ? 'Taken back. A mail that has not left yet stays here.'
      : 'There was nothing to take back.'
  return redirectWithFlash(
    cameFrom(request, `/${ctx.org.slug}/openings/${params.opening}/candidates`),
    message,
  )
}
