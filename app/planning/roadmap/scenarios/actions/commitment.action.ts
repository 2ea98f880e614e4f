import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { paragraphs } from '#app/http/typed-text.ts'
import { commitScenario } from '#app/planning/roadmap/scenarios/commit.server.ts'
import type { Route } from './+types/commitment.action.ts'

const schema = z.object({ solve: z.string().default(''), reason: paragraphs(2000).default('') })

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { reason, solve } = await requireForm(request, schema)
  const { number } = await commitScenario(ctx, {
    scenarioId: params.scenario,
    solveId: solve,
    reason,
  })
  return redirectWithFlash(`/${ctx.org.slug}/roadmap`, `Committed as plan ${number}.`)
}
