import { organisationContext } from '#app/accounts/context.ts'
import type { Route } from './+types/export.feed.ts'
import { exportScorecards } from './export.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { name, csv } = await exportScorecards(context.get(organisationContext), params.opening)
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}
