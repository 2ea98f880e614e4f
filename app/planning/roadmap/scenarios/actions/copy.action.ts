import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { copyScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import type { Route } from './+types/copy.action.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { id } = await copyScenario(ctx, params.scenario)
  return redirectWithFlash(
    `/${ctx.org.slug}/roadmap/scenarios/${id}/settings`,
    'Copied. Change what differs.',
  )
}
