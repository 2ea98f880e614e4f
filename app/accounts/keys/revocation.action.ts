import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/revocation.action.ts'
import { revokeKey } from './keys.server.ts'

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await revokeKey(ctx, { id: idOf(params.key) })
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/keys`,
    'The key is revoked. Nothing opens with it any more.',
  )
}
