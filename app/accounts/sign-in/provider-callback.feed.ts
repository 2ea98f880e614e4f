import { redirect } from 'react-router'
import { NotFound } from '#app/problems.ts'
import type { Route } from './+types/provider-callback.feed.ts'
import { finishAtProvider } from '#app/accounts/engine/engine.server.ts'
import { arrive, entranceOf } from '#app/accounts/entrance.middleware.ts'

/** Where the identity provider sends people back to. */
export async function loader(args: Route.LoaderArgs) {
  const entrance = entranceOf(args)
  if (!entrance.provider) throw new NotFound()
  const done = await finishAtProvider(entrance, {
    search: new URL(args.request.url).search,
    cookieHeader: args.request.headers.get('Cookie'),
  })
  if (!done.ok) return redirect(`/sign-in?failed=${done.failure}`, 303)
  const { pathname, search } = new URL(done.location)
  return arrive(args, { token: done.token, to: pathname + search, cookies: done.cookies })
}
