import { redirect } from 'react-router'
import { portalContext, sessionCookie } from '#app/hiring/portal/in-portal.middleware.ts'
import { leavePortal } from '#app/hiring/portal/sessions.server.ts'
import type { Route } from './+types/sign-out.action.ts'

export async function action({ context }: Route.ActionArgs) {
  const { visitor, candidate } = context.get(portalContext)
  if (candidate) await leavePortal(candidate)
  const headers = { 'Set-Cookie': sessionCookie(visitor, '') }
  return redirect(`/careers/${visitor.org.slug}`, { status: 303, headers })
}
