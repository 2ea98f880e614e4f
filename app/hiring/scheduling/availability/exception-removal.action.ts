import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/exception-removal.action.ts'
import { removeException } from './availability.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeException(ctx, idOf(params.exception))
  return redirectWithFlash(`/${ctx.org.slug}/availability`, 'The exception is removed.')
}
