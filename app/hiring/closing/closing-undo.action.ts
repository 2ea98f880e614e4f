import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/closing-undo.action.ts'
import { undoClosing } from './closing.server.ts'

const schema = z.object({ at: z.coerce.date() })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { at } = await requireForm(request, schema)
  const { reopened } = await undoClosing(ctx, { openingId: params.opening, at })
  const back = reopened === 1 ? 'one candidacy is' : `${reopened} candidacies are`
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}`,
    `Open again; ${back} back in process. A mail that has not left yet stays here.`,
  )
}
