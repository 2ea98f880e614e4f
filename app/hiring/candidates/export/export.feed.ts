import { organisationContext } from '#app/accounts/context.ts'
import { filtersFrom } from '#app/hiring/candidates/pipeline/filters.ts'
import type { Route } from './+types/export.feed.ts'
import { exportCandidacies } from './export.server.ts'

/** The candidates of the list as it is filtered, as a CSV file. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const filters = filtersFrom(new URL(request.url).searchParams)
  const { name, csv } = await exportCandidacies(ctx, { openingId: params.opening, filters })
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
  }
  return new Response(csv, { headers })
}
