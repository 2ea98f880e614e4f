import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/saving.action.ts'
import { viewSchema } from './view.ts'
import { saveView } from './views.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const view = await requireForm(request, viewSchema)
  await saveView(ctx, { ...view, openingId: params.opening })
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${params.opening}/candidates?${view.query}`,
    `Saved as “${view.name}”.`,
  )
}
