import { redirect } from 'react-router'
import type { RouterContextProvider } from 'react-router'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import {
  browserCookie,
  browserCookieName,
  readCookie,
  sessionCookie,
  sessionCookieName,
} from '#app/accounts/sessions/cookies.ts'
import { succeedSession } from '#app/accounts/sessions/sessions.server.ts'
import { applicationContext } from '#app/http/application.ts'
import { NotFound } from '#app/problems.ts'
import { providerOfOrganisation } from '#app/accounts/providers/known-provider.server.ts'
import type { IdentityProvider } from '#app/accounts/providers/provider.ts'
import { localPath } from '#app/http/redirects.ts'
import type { Entrance } from '#app/accounts/engine/engine-config.server.ts'

type Visit = { request: Request; context: Readonly<RouterContextProvider> }

/** With the operator's provider, unless it is the one of an organisation. */
export const entranceOf = (
  { request, context }: Visit,
  provider: IdentityProvider | null = context.get(applicationContext).identityProvider,
): Entrance => ({
  ...siteOf(context),
  agent: request.headers.get('User-Agent') ?? '',
  provider,
})

/** The entrance of an organisation that has a provider of its own. */
export async function entranceTo(visit: Visit, slug: string) {
  const known = await providerOfOrganisation(siteOf(visit.context), slug)
  if (!known) throw new NotFound()
  return { ...known, entrance: entranceOf(visit, known.provider) }
}

/** The cookie of the browser that asked for a code, or null. */
export const browserOf = ({ request, context }: Visit): string | null =>
  readCookie(
    request.headers.get('Cookie'),
    browserCookieName(context.get(applicationContext).services.origin),
  )

/** Lets a person in with a fresh session; the one this browser had before ends. */
export async function letIn(
  visit: Visit,
  { token, to, cookies = [] }: { token: string; to: string; cookies?: string[] },
): Promise<Response> {
  const site = siteOf(visit.context)
  const { origin } = site.services
  const old = readCookie(visit.request.headers.get('Cookie'), sessionCookieName(origin))
  if (old) await succeedSession(site, { old, token })
  const response = redirect(localPath(to), 303)
  for (const cookie of [...cookies, sessionCookie(origin, token), browserCookie(origin, '', 0)]) {
    response.headers.append('Set-Cookie', cookie)
  }
  return response
}
