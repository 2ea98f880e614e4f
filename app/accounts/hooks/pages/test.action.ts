import { organisationContext } from '#app/accounts/context.ts'
import { testHook } from '#app/accounts/hooks/hooks.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/test.action.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const id = idOf(params.webhook)
  await testHook(ctx, id)
  return redirectWithFlash(`/${ctx.org.slug}/settings/webhooks/${id}`, 'A test is on its way.')
}
