import { organisationContext } from '#app/accounts/context.ts'
import { sendAgain } from '#app/accounts/hooks/hooks.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/resending.action.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const id = idOf(params.webhook)
  await sendAgain(ctx, { hookId: id, deliveryId: idOf(params.delivery) })
  return redirectWithFlash(`/${ctx.org.slug}/settings/webhooks/${id}`, 'It is on its way again.')
}
