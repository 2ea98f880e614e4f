import { redirect } from 'react-router'
import { startAtProvider } from '#app/accounts/engine/engine.server.ts'
import { beganElsewhere, entranceTo } from '#app/accounts/entrance.middleware.ts'
import { wayInPath } from '#app/accounts/providers/provider.ts'
import { addressCookieName, readCookie } from '#app/accounts/sessions/cookies.ts'
import { localPath } from '#app/http/redirects.ts'
import type { Route } from './+types/start.feed.ts'

/**
 * Sends a person to the provider of their organisation, with the address they typed as a hint. Only from our own page.
 */
export async function loader(args: Route.LoaderArgs) {
  const { entrance, organisation } = await entranceTo(args, args.params.org)
  if (beganElsewhere(args.request)) return redirect(wayInPath(organisation.slug), 303)
  const returnTo = localPath(new URL(args.request.url).searchParams.get('returnTo'))
  const typed = addressCookieName(entrance.services.origin)
  const hint = readCookie(args.request.headers.get('Cookie'), typed)
  const email = hint && decodeURIComponent(hint)
  const started = await startAtProvider(entrance, { returnTo, email })
  if (!started.ok) return redirect(`${wayInPath(organisation.slug)}?failed=${started.failure}`, 303)
  const response = redirect(started.location, 303)
  for (const cookie of started.cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
