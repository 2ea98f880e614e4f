import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { requestSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import type { Route } from './+types/solve.action.ts'

const schema = z.object({ mode: z.enum(['good', 'prove']).default('good') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { mode } = await requireForm(request, schema)
  await requestSolve(ctx, { scenarioId: params.scenario, mode })
  return redirectWithFlash(
    `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}`,
    'The optimiser is at work.',
  )
}
