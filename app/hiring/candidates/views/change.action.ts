import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/change.action.ts'
import { viewChangeSchema } from './view.ts'
import { changeView } from './views.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const change = await requireForm(request, viewChangeSchema)
  await changeView(ctx, { ...change, openingId: params.opening, id: params.view })
  const list = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  return redirectWithFlash(cameFrom(request, list), 'Saved.')
}
