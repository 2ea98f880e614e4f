import { redirect } from 'react-router'
import type { RouterContextProvider } from 'react-router'
import { personOf, siteOf } from '#app/accounts/in-organisation.middleware.ts'
import {
  arrivalCookie,
  arrivalCookieName,
  browserCookie,
  browserCookieName,
  readCookie,
  sessionCookie,
  sessionCookieName,
} from '#app/accounts/sessions/cookies.ts'
import {
  dropSession,
  findPerson,
  holdSession,
  succeedSession,
  takeHeldSession,
} from '#app/accounts/sessions/sessions.server.ts'
import type { Person } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { NotFound } from '#app/problems.ts'
import { providerOfOrganisation } from '#app/accounts/providers/known-provider.server.ts'
import type { IdentityProvider } from '#app/accounts/providers/provider.ts'
import { localPath } from '#app/http/redirects.ts'
import type { Entrance } from '#app/accounts/engine/engine-config.server.ts'

const minutesHeld = 10

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
  const present = (await personOf(visit.request, visit.context))?.person ?? null
  return { ...known, entrance: { ...entranceOf(visit, known.provider), present } }
}

/** A page of another site must not begin a sign-in: it could put somebody in another person's place without a word. */
export function beganElsewhere({ headers }: Request): boolean {
  const from = headers.get('Sec-Fetch-Site')
  return from !== null && from !== 'same-origin'
}

/** The cookie of the browser that asked for a code, or null. */
export const browserOf = ({ request, context }: Visit): string | null =>
  readCookie(
    request.headers.get('Cookie'),
    browserCookieName(context.get(applicationContext).services.origin),
  )

type Arrived = { token: string; to: string; cookies?: string[] }

/** Lets in who comes back from a provider; where the browser is somebody else's by now, they are asked first. */
export async function arrive(visit: Visit, arrived: Arrived): Promise<Response> {
  const site = siteOf(visit.context)
  const present = await personOf(visit.request, visit.context)
  const coming = await findPerson(site, arrived.token)
  if (!present || !coming || present.person.userId === coming.userId) return letIn(visit, arrived)
  await holdSession(site, { token: arrived.token, minutes: minutesHeld })
  const to = localPath(arrived.to)
  const response = redirect(`/sign-in/other?${new URLSearchParams({ returnTo: to })}`, 303)
  const { origin } = site.services
  const held = arrivalCookie(origin, arrived.token, minutesHeld * 60)
  for (const cookie of [...(arrived.cookies ?? []), held]) {
    response.headers.append('Set-Cookie', cookie)
  }
  return response
}

export type Waiting = { present: Person | null; coming: Person; token: string }

/** Who came back from a provider in a browser that was somebody else's, as long as they can still take it over. */
export async function waitingOf({ request, context }: Visit): Promise<Waiting | null> {
  const site = siteOf(context)
  const name = arrivalCookieName(site.services.origin)
  const token = readCookie(request.headers.get('Cookie'), name)
  const coming = token ? await findPerson(site, token) : null
  if (!token || !coming) return null
  const present = await personOf(request, context)
  return { present: present?.person ?? null, coming, token }
}

/** Ends the one session that a browser has, or the one that waits for it. */
export async function settle(
  visit: Visit,
  { coming, token }: Waiting,
  { replaces, to }: { replaces: boolean; to: string },
): Promise<Response> {
  const site = siteOf(visit.context)
  const forget = arrivalCookie(site.services.origin, '', 0)
  if (replaces) {
    const fresh = await takeHeldSession({ ...site, person: coming })
    return letIn(visit, { token: fresh, to, cookies: [forget] })
  }
  await dropSession(site, token)
  return redirect('/organisations', { status: 303, headers: { 'Set-Cookie': forget } })
}

/** Lets a person in with a fresh session; the one this browser had before ends. */
export async function letIn(visit: Visit, { token, to, cookies = [] }: Arrived): Promise<Response> {
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
