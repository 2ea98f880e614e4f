import { redirect } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { requireForm } from '#app/http/forms.ts'
import type { Route } from './+types/checkout.action.ts'
import { keyedPaidPlanSchema } from './plan.ts'
import { startCheckout } from './plans.server.ts'

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { plan, _key: key } = await requireForm(request, keyedPaidPlanSchema)
  return redirect(await startCheckout(ctx, { plan, key }), 303)
}
