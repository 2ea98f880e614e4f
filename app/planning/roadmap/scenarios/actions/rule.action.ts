import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { ruleSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { setRule } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import type { Route } from './+types/rule.action.ts'

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const rule = await requireForm(request, ruleSchema)
  await setRule(ctx, { scenarioId: params.scenario, useCaseId: params.useCase, ...rule })
  return redirectWithFlash(
    `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}/use-cases`,
    'Saved. Solve the scenario again to see what that changes.',
  )
}
