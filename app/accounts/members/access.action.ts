import { accessNames } from '#app/accounts/actor.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/access.action.ts'
import { accessSchema } from './member.ts'
import { changeAccess } from './members.server.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { access } = await requireForm(request, accessSchema)
  await changeAccess(ctx, { memberId: idOf(params.id), access })
  return redirectWithFlash(`/${ctx.org.slug}/members`, `Access is now: ${accessNames[access]}.`)
}
