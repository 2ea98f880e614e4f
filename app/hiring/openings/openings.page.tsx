import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { findEntitlement } from '#app/accounts/billing/entitlements.server.ts'
import { PlanNotice } from '#app/accounts/billing/plan-notice.tsx'
import { can } from '#app/accounts/permissions.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import type { Route } from './+types/openings.page.ts'
import { listOpenings } from './opening-lists.server.ts'
import { countOpenOpenings } from './publication/counted-openings.server.ts'
import { daysOpen, stateNames, stateTones } from './opening-state.ts'
import type { OpeningState } from './opening-state.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Openings · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const state = new URL(request.url).searchParams.get('state')
  const all = await listOpenings(ctx)
  const isOpen = (row: { state: OpeningState }) => row.state !== 'closed'
  return {
    home: `/${ctx.org.slug}`,
    closed: state === 'closed',
    mayOpen: can(ctx.actor, 'opening.create'),
    plan: await findEntitlement(ctx, 'openings', countOpenOpenings),
    counts: { open: all.filter(isOpen).length, closed: all.filter((row) => !isOpen(row)).length },
    openings: all
      .filter((row) => (state === 'closed' ? !isOpen(row) : isOpen(row)))
      .map((row) => ({ ...row, days: daysOpen(row, ctx.now) })),
  }
}

export default function Openings({ loaderData }: Route.ComponentProps) {
  const { home, closed, mayOpen, plan, openings, counts } = loaderData
  const create = mayOpen.ok && plan.ok && <WaysToOpen home={home} />
  return (
    <>
      <PageHeader
        title="Openings"
        lead="Every role you are filling, and how many people are in process."
        actions={create}
      />
      {mayOpen.ok && <PlanNotice verdict={plan} />}
      <Tabs
        name="Openings by state"
        tabs={[
          { to: `${home}/openings`, label: 'Open', count: counts.open, current: !closed },
          {
            to: `${home}/openings?state=closed`,
            label: 'Closed',
            count: counts.closed,
            current: closed,
          },
        ]}
      />
      {openings.length > 0 ? (
        <OpeningTable home={home} openings={openings} />
      ) : (
        <EmptyState title="No openings here" action={create}>
          An opening starts from a role card: you get the job description, the rubric, the interview
          loop and the questions, and change what differs.
        </EmptyState>
      )}
    </>
  )
}

const WaysToOpen = ({ home }: { home: string }) => (
  <>
    <LinkButton to={`${home}/openings/import`}>Import openings</LinkButton>
    <LinkButton to={`${home}/openings/new`} variant="primary">
      New opening
    </LinkButton>
  </>
)

type Listed = Route.ComponentProps['loaderData']['openings']

const OpeningTable = ({ home, openings }: { home: string; openings: Listed }) => (
  <Table
    caption="Openings"
    hideCaption
    columns={columns(home)}
    rows={openings}
    rowKey={({ id }) => id}
  />
)

const columns = (home: string): Column<Listed[number]>[] => [
  {
    key: 'opening',
    label: 'Opening',
    heads: true,
    cell: ({ id, title, level }) => (
      <>
        <PageLink to={`${home}/openings/${id}`}>{title}</PageLink>{' '}
        <span className="text-muted">{level}</span>
      </>
    ),
  },
  {
    key: 'state',
    label: 'State',
    cell: ({ state }) => <Status tone={stateTones[state]}>{stateNames[state]}</Status>,
  },
  {
    key: 'manager',
    label: 'Hiring manager',
    cell: ({ managers }) => managers.join(', ') || '–',
  },
  { key: 'days', label: 'Days open', align: 'end', cell: ({ days }) => days ?? '–' },
  { key: 'inProcess', label: 'In process', align: 'end', cell: ({ inProcess }) => inProcess },
  {
    key: 'atDecision',
    label: 'At the decision',
    align: 'end',
    cell: ({ atDecision }) => (atDecision > 0 ? <strong>{atDecision}</strong> : '–'),
  },
  {
    key: 'hired',
    label: 'Hired',
    align: 'end',
    cell: ({ hired, headcount }) => `${hired} of ${headcount}`,
  },
]
