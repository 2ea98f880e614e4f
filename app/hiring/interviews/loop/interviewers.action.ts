import { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import { planOfOpening } from '#app/hiring/interviews/loop/plan-of-opening.middleware.ts'
import type { Route } from './+types/interviewers.action.ts'

const schema = z.object({ members: z.array(z.uuid()).max(20).default([]) })

export const middleware: Route.MiddlewareFunction[] = [planOfOpening]

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { members } = await requireForm(request, schema)
  const { openingId } = await assignPlanInterviewers(ctx, {
    planId: params.plan,
    memberIds: members,
  })
  return redirectWithFlash(
    `/${ctx.org.slug}/openings/${openingId}/loop`,
    'The interviewers are saved.',
  )
}
