import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { cancelSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import type { Route } from './+types/cancellation.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await cancelSolve(ctx, params.scenario)
  return redirectWithFlash(
    `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}`,
    'It ends, and keeps the best plan so far.',
  )
}
