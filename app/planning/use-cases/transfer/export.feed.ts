import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { filtersFrom } from '#app/planning/use-cases/list/filters.ts'
import type { Route } from './+types/export.feed.ts'
import { columns } from './file/columns.ts'
import { exportUseCases } from './export.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const filters = filtersFrom(new URL(request.url).searchParams)
  return new Response(csvOf(await exportUseCases(ctx, filters), columns), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-use-cases.csv"`,
    },
  })
}
