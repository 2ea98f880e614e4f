import { createContext, redirect } from 'react-router'
import type { MiddlewareFunction, RouterContextProvider } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { hostCookieName, setCookie } from '#app/accounts/sessions/cookies.ts'
import type { PublicContext } from '#app/hiring/candidates/applications/applications.server.ts'
import { portalCookie, portalTokenIn } from '#app/hiring/candidates/portal-address.ts'
import { enterCareers } from '#app/hiring/careers/careers.server.ts'
import { sessionDays } from './portal.ts'
import { enterPortal } from './sessions.server.ts'
import type { PortalContext } from './sessions.server.ts'

export type PortalVisit = { visitor: PublicContext; candidate: PortalContext | null }

export const portalContext = createContext<PortalVisit>()

/** Finds out whose portal this is and whether a candidate is signed in to it. */
export const visitPortal: MiddlewareFunction<Response> = async (
  { request, params, context },
  next,
) => {
  const visitor = await enterCareers(siteOf(context), params.org ?? '')
  const { origin } = visitor.services
  const token = portalTokenIn(request.headers.get('Cookie'), { origin, orgId: visitor.org.id })
  const candidate = token ? await enterPortal(visitor, token) : null
  context.set(portalContext, { visitor, candidate })
  const response = await next()
  response.headers.set('Referrer-Policy', 'no-referrer')
  return response
}

/** The candidate who is signed in; anybody else is sent to ask for a link. */
export function candidateOf(context: Readonly<RouterContextProvider>): PortalContext {
  const { visitor, candidate } = context.get(portalContext)
  if (!candidate) throw redirect(`/portal/${visitor.org.slug}`, 303)
  return candidate
}

const day = 24 * 60 * 60

export const sessionCookie = ({ services, org }: PublicContext, token: string): string =>
  setCookie(services.origin, {
    name: hostCookieName(services.origin, portalCookie(org.id)),
    value: token,
    maxAge: token === '' ? 0 : sessionDays * day,
  })
