import { organisationContext } from '#app/accounts/context.ts'
import { moneyWords } from '#app/planning/money.ts'
import { chancesOf } from '#app/planning/roadmap/simulation/chances.ts'
import { Gantt } from '#app/planning/roadmap/views/page/gantt.tsx'
import { LoadGrid } from '#app/planning/roadmap/views/page/load-grid.tsx'
import { Beside } from '#app/planning/roadmap/views/page/plan-page.tsx'
import { findOwnRoadmap, findPlan } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { viewFor } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/print.page.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Roadmap, plan ${loaderData?.number ?? ''}` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const found = await findPlan(ctx, params.plan)
  const { id, committedAt, committedBy, number, plan, currency } = found
  const own = await findOwnRoadmap(ctx)
  const estimates = own?.id === id ? own.estimates : null
  return {
    back: `/${ctx.org.slug}/roadmap/plans/${id}`,
    number,
    committedAt,
    committedBy,
    worth: found.mayReadUseCases ? moneyWords(plan.value, currency) : null,
    view: viewFor(found),
    /** By today’s estimates, so of the newest plan alone. */
    chances: estimates && chancesOf(found, estimates),
  }
}

export default function Print({ loaderData }: Route.ComponentProps) {
  const { back, number, committedAt, committedBy, worth, view, chances } = loaderData
  return (
    <div className="stack plan-print">
      <PageHeader
        title={`Roadmap, plan ${number}`}
        crumbs={[{ to: back, label: `Plan ${number}` }]}
        lead={
          <>
            Committed by {committedBy} on <DateTime at={committedAt} show="date" />
            {worth && `, worth ${worth}`}.{' '}
            <span className="on-screen">
              Print this page, or save it as PDF from the print dialogue.
            </span>
          </>
        }
      />
      <Gantt view={view} chances={chances} />
      <Section title="How full each role is">
        <LoadGrid view={view} />
      </Section>
      <Beside view={view} home={null} whole />
    </div>
  )
}
