import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/logo-removal.action.ts'
import { changeLogo } from './look.server.ts'

export async function action({ context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await changeLogo(ctx, null)
  return redirectWithFlash(`/${ctx.org.slug}/settings/look`, 'The logo is gone.')
}
