import { organisationContext } from '#app/accounts/context.ts'
import { removeHook } from '#app/accounts/hooks/hooks.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/removal.action.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const id = idOf(params.webhook)
  await removeHook(ctx, id)
  return redirectWithFlash(`/${ctx.org.slug}/settings/webhooks`, 'The endpoint is removed.')
}
