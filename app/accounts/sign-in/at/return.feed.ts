import { redirect } from 'react-router'
import { finishAtProvider } from '#app/accounts/engine/engine.server.ts'
import { arrive, entranceTo } from '#app/accounts/entrance.middleware.ts'
import { wayInPath } from '#app/accounts/providers/provider.ts'
import type { Route } from './+types/return.feed.ts'

/** Where the provider of an organisation sends people back to. */
export async function loader(args: Route.LoaderArgs) {
  const { entrance, organisation } = await entranceTo(args, args.params.org)
  const done = await finishAtProvider(entrance, {
    search: new URL(args.request.url).search,
    cookieHeader: args.request.headers.get('Cookie'),
  })
  if (!done.ok) return redirect(`${wayInPath(organisation.slug)}?failed=${done.failure}`, 303)
  const { pathname, search } = new URL(done.location)
  return arrive(args, { token: done.token, to: pathname + search, cookies: done.cookies })
}
