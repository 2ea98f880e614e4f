import { organisationContext } from '#app/accounts/context.ts'
import { Gantt } from '#app/planning/roadmap/views/page/gantt.tsx'
import { LoadGrid } from '#app/planning/roadmap/views/page/load-grid.tsx'
import { Beside } from '#app/planning/roadmap/views/page/plan-page.tsx'
import { findPlan } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { WorkGrid } from '#app/planning/roadmap/views/page/work-grid.tsx'
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
  const { id, committedAt, committedBy, number, ...plan } = await findPlan(ctx, params.plan)
  return {
    back: `/${ctx.org.slug}/roadmap/plans/${id}`,
    number,
    committedAt,
    committedBy,
    view: viewFor(plan),
  }
}

export default function Print({ loaderData }: Route.ComponentProps) {
  const { back, number, committedAt, committedBy, view } = loaderData
  return (
    <div className="stack plan-print">
      <PageHeader
        title={`Roadmap, plan ${number}`}
        crumbs={[{ to: back, label: `Plan ${number}` }]}
        lead={
          <>
            Committed by {committedBy} on <DateTime at={committedAt} show="date" />. Print this
            page, or save it as PDF from the print dialogue.
          </>
        }
      />
      <Gantt view={view} />
      <Section title="Quarter by quarter">
        <WorkGrid view={view} home={null} />
      </Section>
      <Section title="How full each role is">
        <LoadGrid view={view} />
      </Section>
      <Beside view={view} home={null} whole />
    </div>
  )
}
