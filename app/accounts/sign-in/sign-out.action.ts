import { redirect } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import {
  forgetSessionCookie,
  readCookie,
  sessionCookieName,
} from '#app/accounts/sessions/cookies.ts'
import { dropSession } from '#app/accounts/sessions/sessions.server.ts'
import type { Route } from './+types/sign-out.action.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const site = siteOf(context)
  const { origin } = site.services
  const token = readCookie(request.headers.get('Cookie'), sessionCookieName(origin))
  if (token) await dropSession(site, token)
  return redirect('/sign-in', {
    status: 303,
    headers: { 'Set-Cookie': forgetSessionCookie(origin) },
  })
}
