import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/reading.action.ts'
import { refreshSubscription } from './subscriptions.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await refreshSubscription(ctx, idOf(params.calendar))
  return redirectWithFlash(`/${ctx.org.slug}/availability`, 'The calendar is read in a moment.')
}
