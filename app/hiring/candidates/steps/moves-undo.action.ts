import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { undoMoves } from './moves.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/moves-undo.action.ts'

const schema = z.object({ at: z.coerce.date() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { at } = await requireForm(request, schema)
  const { moved } = await undoMoves(ctx, { openingId: params.opening, at })
  const message =
    moved > 0 ? 'Moved back.' : 'Somebody has moved them on since; nothing was changed.'
  return redirectWithFlash(
    cameFrom(request, `/${ctx.org.slug}/openings/${params.opening}/candidates`),
    message,
  )
}
