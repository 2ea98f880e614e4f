import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findAgain } from '#app/planning/roadmap/scenarios/commit.server.ts'
import { chancesOf } from '#app/planning/roadmap/simulation/chances.ts'
import { withReasons } from '#app/planning/roadmap/views/plan/out-reasons.ts'
import { viewFor } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/roadmap.page.ts'
import { PlanPage } from './plan-page.tsx'
import { shownOf } from './shown.ts'
import { findOwnRoadmap, findPlan } from './roadmap.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Roadmap · Groundwork' }]

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { searchParams } = new URL(request.url)
  const isNewest = params.plan === undefined
  const found = isNewest
    ? await findOwnRoadmap(ctx)
    : { ...(await findPlan(ctx, params.plan ?? '')), estimates: null }
  const planner = can(ctx.actor, 'planning.read').ok
  const common = {
    here: `/${ctx.org.slug}/roadmap`,
    home: `/${ctx.org.slug}`,
    planner,
    mayShare: can(ctx.actor, 'plan.share').ok,
  }
  const shown = shownOf(searchParams.get('view'))
  const again = isNewest ? null : await findAgain(ctx, params.plan ?? '')
  return { ...common, plan: found && { ...factsOf(found, planner), isNewest, shown, again } }
}

type Found = NonNullable<Awaited<ReturnType<typeof findOwnRoadmap>>>

const factsOf = (found: Found, planner: boolean) => ({
  id: found.id,
  number: found.number,
  current: found.current,
  reason: found.reason,
  committedAt: found.committedAt,
  committedBy: found.committedBy,
  scenario: planner ? { id: found.scenarioId, name: found.scenario } : null,
  value: planner ? found.plan.value : null,
  view: withReasons(viewFor(found), found),
  chances: found.estimates && chancesOf(found, found.estimates),
})

export default function Roadmap({ loaderData }: Route.ComponentProps) {
  const { plan, here, planner, ...rest } = loaderData
  if (plan) return <PlanPage {...rest} here={here} planner={planner} {...plan} />
  return (
    <div className="stack">
      <PageHeader title="Roadmap" />
      <EmptyState
        title="No plan is committed yet"
        action={
          planner && (
            <LinkButton to={`${here}/scenarios`} variant="primary">
              To the scenarios
            </LinkButton>
          )
        }
      >
        {planner
          ? 'Make a scenario, have it solved, and commit the plan you like best. Everybody sees it here then.'
          : 'Once the planners commit a plan, everybody sees here what is worked on when.'}
      </EmptyState>
    </div>
  )
}
