import { redirect } from 'react-router'
import { startAtProvider } from '#app/accounts/engine/engine.server.ts'
import { beganElsewhere, entranceOf } from '#app/accounts/entrance.middleware.ts'
import { localPath } from '#app/http/redirects.ts'
import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/provider.feed.ts'

/**
 * Sends a person to the identity provider, with what is needed to check the way back. A link and not a form,
 * because our policy lets no form lead to another site. Only from our own page.
 */
export async function loader(args: Route.LoaderArgs) {
  const entrance = entranceOf(args)
  if (!entrance.provider) throw new NotFound()
  const returnTo = localPath(new URL(args.request.url).searchParams.get('returnTo'))
  if (beganElsewhere(args.request)) {
    return redirect(`/sign-in?${new URLSearchParams({ returnTo })}`, 303)
  }
  const started = await startAtProvider(entrance, { returnTo, email: null })
  if (!started.ok) return redirect(`/sign-in?failed=${started.failure}`, 303)
  const response = redirect(started.location, 303)
  for (const cookie of started.cookies) response.headers.append('Set-Cookie', cookie)
  return response
}
