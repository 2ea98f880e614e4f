import { organisationContext } from '#app/accounts/context.ts'
import { planSchema } from '#app/hiring/interviews/plans/plan.ts'
import { findNewPlanPage } from '#app/hiring/interviews/plans/plan-pages.server.ts'
import { addPlan } from '#app/hiring/interviews/plans/plans.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import type { Route } from './+types/new-plan.page.ts'
import { PlanForm } from './plan-form.tsx'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const stageId = new URL(request.url).searchParams.get('stage')
  const page = await findNewPlanPage(ctx, { openingId: params.opening, stageId })
  const back = `/${ctx.org.slug}/openings/${params.opening}/loop`
  return { back, constraints: constraintsOf(planSchema), ...page }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, planSchema), async (plan) => {
    await addPlan(ctx, { ...plan, openingId: params.opening })
    return redirectWithFlash(
      `/${ctx.org.slug}/openings/${params.opening}/loop`,
      'The interview is part of the loop. Say who takes it.',
    )
  })
}

export default function NewPlan({ loaderData, actionData }: Route.ComponentProps) {
  return <PlanForm {...loaderData} answer={actionData} />
}
