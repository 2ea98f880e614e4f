import { organisationContext } from '#app/accounts/context.ts'
import { retirePlan } from '#app/hiring/interviews/plans/plans.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { planOfOpening } from '#app/hiring/interviews/loop/plan-of-opening.middleware.ts'
import type { Route } from './+types/retirement.action.ts'

export const middleware: Route.MiddlewareFunction[] = [planOfOpening]

export async function action({ context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { openingId } = await retirePlan(ctx, params.plan)
  const loop = `/${ctx.org.slug}/openings/${openingId}/loop`
  return redirectWithFlash(loop, {
    message: 'The interview is out of the loop. Those that are set up already stay.',
    undo: { action: `${loop}/${params.plan}/restoration`, label: 'Undo', fields: {} },
  })
}
