import { organisationContext } from '#app/accounts/context.ts'
import { findPlan } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { Route } from './+types/svg.feed.ts'
import { planPicture } from './plan-picture.tsx'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const plan = await findPlan(ctx, params.plan)
  const name = `${ctx.org.name}: roadmap, plan ${plan.number}`
  return new Response(planPicture(planView(plan), name), {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="${ctx.org.slug}-roadmap-${plan.number}.svg"`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
