import { organisationContext } from '#app/accounts/context.ts'
import { restorePlan } from '#app/hiring/interviews/plans/plans.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { planOfOpening } from '#app/hiring/interviews/loop/plan-of-opening.middleware.ts'
import type { Route } from './+types/restoration.action.ts'

export const middleware: Route.MiddlewareFunction[] = [planOfOpening]

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { openingId } = await restorePlan(ctx, params.plan)
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${openingId}/loop`,
    'The interview is back in the loop.',
  )
}
