import { organisationContext } from '#app/accounts/context.ts'
import { endMemberSessions } from '#app/accounts/sessions/member-sessions.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/session-end.action.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const memberId = idOf(params.id)
  const which = (await request.formData()).get('session')
  const session = which === 'all' ? null : idOf(which)
  await endMemberSessions(ctx, { memberId, session })
  return redirectWithFlash(`/${ctx.org.slug}/members/${memberId}`, 'Signed out there.')
}
