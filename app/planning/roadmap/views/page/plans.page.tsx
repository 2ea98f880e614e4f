import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/plans.page.ts'
import { listCommitments } from './roadmap.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'All plans · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { here: `/${ctx.org.slug}/roadmap`, plans: await listCommitments(ctx) }
}

export default function Plans({ loaderData }: Route.ComponentProps) {
  const { here, plans } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="All plans"
        crumbs={[{ to: here, label: 'Roadmap' }]}
        lead="Every plan that was committed, as it was then. The newest one counts."
      />
      {plans.length === 0 ? (
        <EmptyState title="No plan is committed yet">
          Once the planners commit a plan, it is kept here for good.
        </EmptyState>
      ) : (
        <Table
          caption="Committed plans, newest first"
          hideCaption
          columns={[
            {
              key: 'number',
              label: 'Plan',
              heads: true,
              cell: (row) => planLink(here, row),
            },
            ...(plans.some(({ scenario }) => scenario !== null) ? [scenarioColumn] : []),
            { key: 'by', label: 'By', cell: ({ committedBy }) => committedBy },
            { key: 'at', label: 'On', cell: ({ committedAt }) => dateCell(committedAt) },
            { key: 'why', label: 'Why', cell: ({ reason }) => reason || '–' },
          ]}
          rows={plans}
          rowKey={({ id }) => id}
        />
      )}
    </div>
  )
}

const scenarioColumn = {
  key: 'scenario',
  label: 'Scenario',
  cell: ({ scenario }: { scenario: string | null }) => scenario,
}

const dateCell = (at: Date) => <DateTime at={at} show="date" />

const planLink = (here: string, { id, number }: { id: string; number: number }) => (
  <span className="is-short">
    <PageLink to={`${here}/plans/${id}`}>Plan {number}</PageLink>
  </span>
)
