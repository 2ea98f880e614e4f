import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/run-work-removal.action.ts'
import { removeRunWork } from './settings.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeRunWork(ctx, params.work)
  return redirectWithFlash(`/${ctx.org.slug}/capacity/run-work`, 'Removed.')
}
