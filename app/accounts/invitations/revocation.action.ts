import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/revocation.action.ts'
import { revokeInvitation } from './invitations.server.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await revokeInvitation(ctx, { id: idOf(params.id) })
  return redirectWithFlash(`/${ctx.org.slug}/members`, 'The invitation is withdrawn.')
}
