import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import type { PaletteResults } from '#app/ui/palette/palette-items.ts'
import { findEverything, inOneList } from './everything.server.ts'
import type { Route } from './+types/records.feed.ts'

const mostOfAKind = 5

/** The palette offers this by itself. */
const offered = 'openings/new'

/** What the palette finds beside the pages of the navigation. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const text = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  const found = inOneList(await findEverything(ctx, { text, limit: mostOfAKind }))
  const results: PaletteResults['results'] = found
    .filter(({ path }) => path !== offered)
    .map(({ label, hint, path }) => ({ label, hint, to: `/${ctx.org.slug}/${path}` }))
  return data({ results })
}
