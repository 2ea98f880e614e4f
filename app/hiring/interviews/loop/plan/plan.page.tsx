import { organisationContext } from '#app/accounts/context.ts'
import { planSchema } from '#app/hiring/interviews/plans/plan.ts'
import { findPlanPage } from '#app/hiring/interviews/plans/plan-pages.server.ts'
import { changePlan } from '#app/hiring/interviews/plans/plans.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm } from '#app/http/forms.ts'
import { planOfOpening } from '#app/hiring/interviews/loop/plan-of-opening.middleware.ts'
import type { Route } from './+types/plan.page.ts'
import { PlanForm } from './plan-form.tsx'

export const middleware: Route.MiddlewareFunction[] = [planOfOpening]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const page = await findPlanPage(ctx, params.plan)
  const back = `/${ctx.org.slug}/openings/${params.opening}/loop`
  return { back, constraints: constraintsOf(planSchema), ...page }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  return carryOut(parseForm(posted, planSchema), async (plan) => {
    await changePlan(ctx, { ...plan, planId: params.plan, version })
    return redirectWithFlash(`/${ctx.org.slug}/openings/${params.opening}/loop`, 'Saved.')
  })
}

export default function EditPlan({ loaderData, actionData }: Route.ComponentProps) {
  return <PlanForm {...loaderData} answer={actionData} />
}
