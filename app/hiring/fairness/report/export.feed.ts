import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import type { Route } from './+types/export.feed.ts'
import { columns, ll144Rows } from './ll144.ts'
import { exportReport } from './report.server.ts'
import { yearFrom } from './years.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const year = yearFrom(new URL(request.url).searchParams, ctx.now)
  const rows = ll144Rows(await exportReport(ctx, year), year)
  return new Response(csvOf(rows, columns), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-fairness-${year}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
