import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import type { PaletteResults } from '#app/ui/palette/palette-items.ts'
import { search } from './search.server.ts'
import type { Route } from './+types/records.feed.ts'

const most = 6

/** What the palette finds beside pages: openings and candidates. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const text = new URL(request.url).searchParams.get('q') ?? ''
  const found = await search(ctx, { text: text.slice(0, 200), limit: most })
  const home = `/${ctx.org.slug}`
  const results: PaletteResults['results'] = [
    ...found.openings.map(({ id, title }) => ({
      label: title,
      hint: 'Opening',
      to: `${home}/openings/${id}`,
    })),
    ...found.candidacies.map(({ id, name, opening }) => ({
      label: name,
      hint: opening,
      to: `${home}/candidacies/${id}`,
    })),
  ]
  return data({ results })
}
