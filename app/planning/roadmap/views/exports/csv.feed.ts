import { organisationContext } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { findPlan } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import type { Route } from './+types/csv.feed.ts'
import { columns, planRows } from './plan-rows.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const plan = await findPlan(ctx, params.plan)
  return new Response(csvOf(planRows(planView(plan)), columns), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-roadmap-${plan.number}.csv"`,
    },
  })
}
