import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { PrioritiesFrame } from '#app/planning/priorities/priorities-frame.tsx'
import { listRounds, type ListedRound } from '#app/planning/priorities/rounds/rounds.server.ts'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/rounds.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Team rounds · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { ...(await listRounds(ctx)), home: `/${ctx.org.slug}` }
}

const lead =
  'Everybody rates apart from each other; then you see where you agree, and talk about where you do not.'

export default function Rounds({ loaderData }: Route.ComponentProps) {
  const { home, rounds, mayPlan, mayStart } = loaderData
  const start = mayStart && (
    <LinkButton to={`${home}/priorities/rounds/new`} variant="primary">
      Start a round
    </LinkButton>
  )
  const list =
    rounds.length === 0 ? (
      <EmptyState title={mayPlan ? 'No rounds yet' : 'You are not invited to any'} action={start}>
        {mayPlan
          ? 'In a round, people you invite rate use cases by your criteria. Nobody sees the others’ ratings until you reveal them.'
          : 'When somebody asks for your ratings, the round appears here and on Today.'}
      </EmptyState>
    ) : (
      <RoundTable home={home} rounds={rounds} />
    )
  return mayPlan ? (
    <PrioritiesFrame home={home} lead={lead} actions={start}>
      {list}
    </PrioritiesFrame>
  ) : (
    <>
      <PageHeader title="Team rounds" lead={lead} />
      <div className="stack">{list}</div>
    </>
  )
}

const RoundTable = ({ home, rounds }: { home: string; rounds: readonly ListedRound[] }) => (
  <Table
    caption="Team rounds"
    hideCaption
    columns={columnsFor(`${home}/priorities/rounds`)}
    rows={rounds}
    rowKey={({ id }) => id}
  />
)

const columnsFor = (here: string): Column<ListedRound>[] => [
  {
    key: 'title',
    label: 'Round',
    heads: true,
    cell: ({ id, title }) => <PageLink to={`${here}/${id}`}>{title}</PageLink>,
  },
  { key: 'state', label: 'State', cell: (round) => <State {...round} /> },
  { key: 'useCases', label: 'Use cases', align: 'end', cell: ({ useCases }) => useCases },
  {
    key: 'handed',
    label: 'Handed in',
    align: 'end',
    cell: ({ submitted, raters }) => `${submitted} of ${raters}`,
  },
  {
    key: 'createdAt',
    label: 'Started',
    cell: ({ createdAt }) => <DateTime at={createdAt} show="date" />,
  },
  { key: 'mine', label: 'Yours', cell: (round) => <Mine here={here} {...round} /> },
]

const Mine = ({ here, id, mine, revealedAt, cancelledAt }: ListedRound & { here: string }) =>
  mine === 'none' || revealedAt || cancelledAt ? (
    '–'
  ) : (
    <PageLink to={`${here}/${id}/ratings`}>
      {mine === 'open' ? 'Rate' : 'Change your ratings'}
    </PageLink>
  )

const State = ({ revealedAt, cancelledAt, submitted, raters }: ListedRound) => {
  if (cancelledAt) return <Status tone="warn">Cancelled</Status>
  if (revealedAt) return <Status tone="good">Revealed</Status>
  if (submitted === raters) return <Status tone="accent">Ready to reveal</Status>
  return <Status>Being rated</Status>
}
