import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/leave-removal.action.ts'
import { removeLeave } from './days.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await removeLeave(ctx, { staffId: params.person, id: params.leave })
  return redirectWithFlash(`/${ctx.org.slug}/capacity/people/${params.person}`, 'Removed.')
}
