import { organisationContext, personContext } from '#app/accounts/context.ts'
import { endOtherSessions, endSession } from '#app/accounts/sessions/own-sessions.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { idOf } from '#app/http/ids.ts'
import type { Route } from './+types/session-end.action.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(personContext)
  const which = (await request.formData()).get('session')
  if (which === 'others') await endOtherSessions(ctx)
  else await endSession(ctx, idOf(which))
  const home = `/${context.get(organisationContext).org.slug}`
  return redirectWithFlash(`${home}/account`, 'Signed out there.')
}
