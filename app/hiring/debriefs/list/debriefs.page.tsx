import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { InNameNote } from '#app/hiring/candidates/in-name-note.tsx'
import { outcomeNames } from '#app/hiring/debriefs/decision/outcome.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { Route } from './+types/debriefs.page.ts'
import { listDebriefs } from './debrief-list.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Debriefs · Groundwork' }]

const shown = ['open', 'decided'] as const

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const asked = new URL(request.url).searchParams.get('show')
  const show = shown.find((one) => one === asked) ?? 'open'
  const all = await listDebriefs(ctx)
  const isOpen = ({ waitsFor }: (typeof all)[number]) => waitsFor !== 'nothing'
  return {
    home: `/${ctx.org.slug}`,
    show,
    counts: { open: all.filter(isOpen).length, decided: all.filter((row) => !isOpen(row)).length },
    debriefs: all.filter((row) => isOpen(row) === (show === 'open')),
  }
}

type Row = Route.ComponentProps['loaderData']['debriefs'][number]

const waits = {
  'your-card': { tone: 'warn', label: 'Your scorecard' },
  'your-view': { tone: 'accent', label: 'Your view' },
  views: { tone: 'plain', label: 'Views of interviewers' },
  'your-decision': { tone: 'accent', label: 'Your decision' },
  'manager-decision': { tone: 'plain', label: 'The decision' },
  decision: { tone: 'plain', label: 'The decision' },
  nothing: { tone: 'good', label: 'Nothing' },
} as const

export default function Debriefs({ loaderData }: Route.ComponentProps) {
  const { home, show, counts, debriefs } = loaderData
  const here = `${home}/debriefs`
  return (
    <>
      <PageHeader
        title="Debriefs"
        lead="A debrief opens when all scorecards of a stage are sealed: interviewers state their view, then the hiring manager decides."
        actions={<LinkButton to={`${home}/interviews/calibration`}>Calibration</LinkButton>}
      />
      <Tabs
        name="Debriefs by state"
        tabs={[
          { to: here, label: 'Open', count: counts.open, current: show === 'open' },
          {
            to: `${here}?show=decided`,
            label: 'Decided',
            count: counts.decided,
            current: show === 'decided',
          },
        ]}
      />
      {debriefs.length > 0 ? <DebriefTable {...loaderData} /> : <None home={home} show={show} />}
      <InNameNote among={debriefs} />
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const DebriefTable = ({ home, show, debriefs }: Loaded) => (
  <Table
    caption={show === 'open' ? 'Open debriefs' : 'Decided debriefs'}
    hideCaption
    columns={columns(home, show)}
    rows={debriefs}
    rowKey={({ candidacyId }) => candidacyId}
  />
)

const None = ({ home, show }: Pick<Loaded, 'home' | 'show'>) => (
  <EmptyState
    title={show === 'open' ? 'No debrief waits' : 'Nothing is decided yet'}
    action={<LinkButton to={`${home}/openings`}>To the openings</LinkButton>}
  >
    Scorecards stay sealed until everybody who is assigned has sealed theirs. Then the debrief of
    the candidate appears here.
  </EmptyState>
)

const columns = (home: string, show: 'open' | 'decided'): Column<Row>[] => [
  {
    key: 'candidate',
    label: 'Candidate',
    heads: true,
    cell: ({ candidate, candidacyId, unconfirmed, denied }) => (
      <>
        <PageLink to={`${home}/candidacies/${candidacyId}/debrief`}>{candidate}</PageLink>{' '}
        <InNameMark unconfirmed={unconfirmed} denied={denied} />
      </>
    ),
  },
  { key: 'opening', label: 'Opening', cell: ({ opening }) => opening },
  {
    key: 'opened',
    label: 'Revealed',
    cell: ({ openedAt }) => <RelativeTime at={openedAt} />,
  },
  ...(show === 'open' ? openColumns : decidedColumns),
]

const openColumns: Column<Row>[] = [
  {
    key: 'views',
    label: 'Interviewers’ views',
    cell: ({ views }) => `${views.given} of ${views.of}`,
  },
  {
    key: 'waits',
    label: 'Waits for',
    cell: ({ waitsFor, managers }) => (
      <>
        <Status tone={waits[waitsFor].tone}>{waits[waitsFor].label}</Status>
        <Deciders waitsFor={waitsFor} managers={managers} />
      </>
    ),
  },
]

/** Whose decision it is, where it is not the reader’s own. */
const Deciders = ({ waitsFor, managers }: Pick<Row, 'waitsFor' | 'managers'>) =>
  (waitsFor === 'decision' || waitsFor === 'manager-decision') &&
  managers.length > 0 && (
    <span className="text-muted text-sm">
      {' '}
      of {managers.join(' or ')}
      {waitsFor === 'manager-decision' && '; you may decide instead'}
    </span>
  )

const endings = { rejected: 'Rejected', withdrawn: 'Withdrawn', hired: 'Hired' }

const decidedColumns: Column<Row>[] = [
  {
    key: 'outcome',
    label: 'Decision',
    cell: ({ outcome, ended }) =>
      outcome ? (
        <Status tone={outcome === 'hire' ? 'good' : 'plain'}>{outcomeNames[outcome]}</Status>
      ) : (
        (ended && endings[ended]) || '–'
      ),
  },
  {
    key: 'decided',
    label: 'Decided',
    cell: ({ decidedAt }) => (decidedAt ? <RelativeTime at={decidedAt} /> : '–'),
  },
]
