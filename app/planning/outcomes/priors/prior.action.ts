import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import type { Route } from './+types/prior.action.ts'
import { takePrior } from './priors.server.ts'

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await takePrior(ctx, params.useCase)
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${params.useCase}/estimates`,
    'The value is scaled by what came before. What it was is noted below it.',
  )
}
