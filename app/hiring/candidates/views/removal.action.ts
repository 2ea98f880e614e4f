import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { cameFrom } from '#app/http/redirects.ts'
import type { Route } from './+types/removal.action.ts'
import { removeView } from './views.server.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { name, query, shared } = await removeView(ctx, {
    openingId: params.opening,
    id: params.view,
  })
  const list = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  return redirectWithFlash(cameFrom(request, list), {
    message: `The view “${name}” is deleted.`,
    undo: {
      action: `${list}/views`,
      label: 'Undo',
      fields: { name, query, ...(shared ? { shared: 'on' } : {}) },
    },
  })
}
