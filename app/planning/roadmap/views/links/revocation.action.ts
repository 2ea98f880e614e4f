import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/revocation.action.ts'
import { revokeLink } from './links.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await revokeLink(ctx, params.link)
  return redirectWithFlash(`/${ctx.org.slug}/roadmap/links`, 'The link leads nowhere any more.')
}
