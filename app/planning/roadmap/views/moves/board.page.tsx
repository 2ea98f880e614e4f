import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { ScenarioFrame } from '#app/planning/roadmap/scenarios/scenario-frame.tsx'
import { startRefusals } from '#app/planning/roadmap/views/plan/start-refusals.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import type { Route } from './+types/board.page.ts'
import { BoardForm } from './board-form.tsx'
import { movesForm, startsOf } from './moves.ts'
import { findBoard, movePlan } from './moves.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Move the plan · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}`
  const found = await findBoard(ctx, params.scenario)
  if (!found)
    throw redirectWithFlash(here, 'This scenario has no plan to move yet. Solve it first.')
  const { solveId, scenario, problem, plan, titles, roles, currency, firstQuarter, firstMonth } =
    found
  return {
    home: `/${ctx.org.slug}`,
    here,
    id: params.scenario,
    solveId,
    scenario,
    problem,
    titles,
    roles,
    placed: { starts: plan.starts, hires: plan.hires, contracts: plan.contracts },
    value: plan.value,
    currency,
    firstQuarter,
    firstMonth,
    refusals: startRefusals(problem, planView(found).quarters),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const { scenario: scenarioId } = params
  const { searchParams } = new URL(request.url)
  const form = await readForm(request, movesForm)
  if (form.ok && form.value.step === 'check') {
    await findBoard(ctx, scenarioId)
    return data({ errors: null, values: form.values, starts: startsOf(form.value.rows) })
  }
  return carryOut(form, async ({ rows }) => {
    const solveId = searchParams.get('plan') ?? ''
    await movePlan(ctx, { scenarioId, solveId, starts: startsOf(rows) })
    return redirectWithFlash(
      `/${ctx.org.slug}/roadmap/scenarios/${scenarioId}`,
      'The plan is moved.',
    )
  })
}

export default function Board({ loaderData, actionData }: Route.ComponentProps) {
  const { home, id, scenario } = loaderData
  const checked = actionData && 'starts' in actionData ? actionData.starts : null
  return (
    <ScenarioFrame
      {...{ home, id }}
      name={scenario}
      lead="Choose where work starts. What a move breaks is said at once; a plan that breaks a rule cannot be kept."
      mayEdit
      hasPlan
    >
      <BoardForm
        {...loaderData}
        checked={checked}
        errors={actionData?.errors}
        values={actionData?.values}
      />
    </ScenarioFrame>
  )
}
