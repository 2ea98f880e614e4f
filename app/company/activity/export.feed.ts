import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import type { Route } from './+types/export.feed.ts'
import { exportActivity } from './activity.server.ts'
import { filtersFrom } from './filters.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { searchParams } = new URL(request.url)
  const entries = await exportActivity(ctx, filtersFrom(searchParams, ctx.now))
  const rows = entries.map(({ at, actor, sentence, sealed }) => ({
    time: at.toISOString(),
    who: actor,
    what: sentence,
    sealed: sealed ? 'yes' : 'not yet',
  }))
  return new Response(csvOf(rows, ['time', 'who', 'what', 'sealed']), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-activity.csv"`,
    },
  })
}
