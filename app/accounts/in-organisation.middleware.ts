import { redirect } from 'react-router'
import type { MiddlewareFunction, RouterContextProvider } from 'react-router'
import { applicationContext, requestFactsContext } from '#app/http/application.ts'
import { networkOf } from '#app/http/edge/network.ts'
import { cameFrom } from '#app/http/redirects.ts'
import { NotFound } from '#app/problems.ts'
import { organisationContext, ownOrganisationsContext, personContext } from './context.ts'
import type { PersonContext, SiteContext } from './context.ts'
import { wayInPath } from './providers/provider.ts'
import { readCookie, sessionCookieName } from './sessions/cookies.ts'
import { findPerson, findPlace } from './sessions/sessions.server.ts'

/** Lets members into `/:org/…` and puts who they are into the context; for anybody else there is no such page. */
export const inOrganisation: MiddlewareFunction<Response> = async ({
  request,
  params,
  context,
}) => {
  const site = siteOf(context)
  const token = sessionTokenOf(request, site)
  const place = token ? await findPlace(site, token, params.org ?? '', networkIn(context)) : null
  if (!place) throw toSignIn(request)
  if (place.signIn === 'at provider') throw toProvider(request, params.org ?? '')
  if (place.signIn === 'anew') throw toSignIn(request)
  if (!place.member) throw new NotFound()
  const { org, actor } = place.member
  context.set(personContext, { ...site, person: place.person })
  context.set(ownOrganisationsContext, place.own)
  context.set(organisationContext, { ...site, org, actor })
}

/** Lets signed-in people in, whatever organisation they belong to. */
export const signedIn: MiddlewareFunction<Response> = async ({ request, context }) => {
  const found = await personOf(request, context)
  if (!found) throw toSignIn(request)
  context.set(personContext, found)
}

/** Who asks, where a page is for everybody; null when they are not signed in. */
export async function personOf(
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<PersonContext | null> {
  const site = siteOf(context)
  const token = sessionTokenOf(request, site)
  const person = token ? await findPerson(site, token, networkIn(context)) : null
  return person && { ...site, person }
}

/** What verbs outside any organisation take, from the running application. */
export function siteOf(context: Readonly<RouterContextProvider>): SiteContext {
  const { database, services, clock } = context.get(applicationContext)
  return { db: database, services, now: clock() }
}

const networkIn = (context: Readonly<RouterContextProvider>): string =>
  networkOf(context.get(requestFactsContext).address)

const sessionTokenOf = (request: Request, { services }: SiteContext) =>
  readCookie(request.headers.get('Cookie'), sessionCookieName(services.origin))

/** Where somebody shows who they are before they come back to what they asked for. */
export const toSignIn = (request: Request): Response =>
  redirect(`/sign-in?${new URLSearchParams({ returnTo: wanted(request) })}`, 303)

const toProvider = (request: Request, slug: string): Response =>
  redirect(`${wayInPath(slug)}?${new URLSearchParams({ returnTo: wanted(request) })}`, 303)

function wanted(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return request.method === 'GET' ? pathname + search : cameFrom(request, '/')
}
