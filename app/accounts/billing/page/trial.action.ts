import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/trial.action.ts'
import { paidPlanSchema, trialDays } from './plan.ts'
import { startTrial } from './plans.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  await startTrial(ctx, await requireForm(request, paidPlanSchema))
  return redirectWithFlash(
    `/${ctx.org.slug}/settings/billing`,
    `Your trial has begun. It ends by itself after ${trialDays} days.`,
  )
}
