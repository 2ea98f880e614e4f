import { organisationContext } from '#app/accounts/context.ts'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { writtenNames } from '#app/hiring/interviews/plans/plan-words.ts'
import { stateNames, stateTones } from '#app/hiring/scorecards/sealing.ts'
import { type Column, Table } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/my-interviews.page.ts'
import { showMyInterviews } from './my-interviews.server.ts'
import type { MyInterview } from './my-interviews.server.ts'
import { interviewColumn, timeColumn } from './interview-columns.tsx'
import { TeamInterviews } from './team-interviews.tsx'
import { listTeamInterviews, runsOpenings, teamLists } from './team-interviews.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Interviews · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const home = `/${ctx.org.slug}`
  const mayAll = runsOpenings(ctx)
  const { searchParams } = new URL(request.url)
  if (mayAll && searchParams.get('show') === 'all')
    return {
      home,
      mayAll,
      mine: null,
      isCut: false,
      team: await listTeamInterviews(ctx, askedIn(searchParams)),
    }
  return { home, mayAll, ...(await showMyInterviews(ctx)), team: null }
}

function askedIn(params: URLSearchParams) {
  const only = teamLists.find((list) => list === params.get('list')) ?? null
  const from = Number(params.get('from'))
  return { only, from: Number.isSafeInteger(from) && from > 0 ? from : 0 }
}

type Shown = MyInterview & { home: string }

export default function MyInterviews({ loaderData }: Route.ComponentProps) {
  const { home, mayAll, mine, team } = loaderData
  const here = `${home}/interviews`
  return (
    <>
      <PageHeader
        title={team ? 'All interviews' : 'Your interviews'}
        lead={
          team
            ? 'Who meets whom in the openings you run, and which interviews are over and not yet written up.'
            : 'Prepare with the kit, write down what was said and done, seal before you talk with the others.'
        }
      />
      {mayAll && (
        <Tabs
          name="Interviews by interviewer"
          tabs={[
            { to: here, label: 'Yours', current: !team },
            { to: `${here}?show=all`, label: 'All', current: team !== null },
          ]}
        />
      )}
      {team ? (
        <TeamInterviews home={home} team={team} />
      ) : (
        <Mine home={home} mine={mine} isCut={loaderData.isCut} />
      )}
    </>
  )
}

type MineProps = { home: string; mine: MyInterview[]; isCut: boolean }

function Mine({ home, mine, isCut }: MineProps) {
  const rows = mine.map((row) => ({ ...row, home }))
  const due = rows.filter((row) => row.due)
  const ahead = rows.filter((row) => !row.due && row.state === 'draft')
  const done = rows.filter((row) => row.state !== 'draft' && !row.due)
  return (
    <div className="stack">
      {rows.length === 0 && (
        <EmptyState title="No interviews yet">
          When somebody sets up an interview with you, its kit and its scorecard wait here.
        </EmptyState>
      )}
      <List title="To write and seal" rows={due} />
      <List title="Coming up" rows={ahead} />
      <List title="Sealed" rows={done.toReversed()} />
      {isCut && <p className="text-muted">Older interviews that you sealed are not listed here.</p>}
    </div>
  )
}

const List = ({ title, rows }: { title: string; rows: Shown[] }) =>
  rows.length > 0 && (
    <Section title={title} card>
      <Table caption={title} hideCaption rows={rows} rowKey={({ id }) => id} columns={columns} />
    </Section>
  )

const columns: Column<Shown>[] = [
  {
    key: 'candidate',
    label: 'Candidate',
    heads: true,
    cell: ({ candidate, opening, unconfirmed, denied }) => (
      <>
        {candidate} <InNameMark unconfirmed={unconfirmed} denied={denied} />{' '}
        <span className="text-muted font-normal">· {opening}</span>
      </>
    ),
  },
  interviewColumn,
  timeColumn,
  {
    key: 'state',
    label: 'State',
    cell: ({ state, begun }) => (
      <Status tone={stateTones[state]}>
        {state === 'draft' && !begun ? 'Not begun' : stateNames[state]}
      </Status>
    ),
  },
  {
    key: 'ways',
    label: 'Open',
    cell: ({ home, id, candidate, due, kind }) => (
      <span className="inline-flex gap-2">
        <LinkButton to={`${home}/interviews/${id}/kit`} size="small">
          Kit<span className="sr-only"> for {candidate}</span>
        </LinkButton>
        <LinkButton
          to={`${home}/interviews/${id}/scorecard`}
          size="small"
          variant={due ? 'primary' : 'plain'}
        >
          {writtenNames[kind]}
          <span className="sr-only"> for {candidate}</span>
        </LinkButton>
      </span>
    ),
  },
]
