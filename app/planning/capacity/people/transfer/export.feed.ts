import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import type { Route } from './+types/export.feed.ts'
import { exportPeople } from './export.server.ts'
import { columns } from './people-rows.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return new Response(csvOf(await exportPeople(ctx), columns), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-capacity.csv"`,
    },
  })
}
