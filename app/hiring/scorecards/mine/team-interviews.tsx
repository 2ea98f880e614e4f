import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { type Column, Table } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { interviewColumn, timeColumn } from './interview-columns.tsx'
import type { TeamInterview } from './team-interviews.server.ts'

type Shown = TeamInterview & { over: boolean }
/** `cutAt`: how many are listed where there are more. */
type Props = { home: string; team: Shown[]; cutAt: number | null }

/** The interviews of a team, those that wait for somebody first. */
export function TeamInterviews({ home, team, cutAt }: Props) {
  if (team.length === 0)
    return (
      <EmptyState
        title="No interview is planned"
        action={<LinkButton to={`${home}/openings`}>To the openings</LinkButton>}
      >
        Interviews are set up from a candidate’s page.
      </EmptyState>
    )
  return (
    <div className="stack">
      {cutAt !== null && (
        <p className="text-muted">
          Only the first {cutAt} are listed; the others stand on the pages of their candidates.
        </p>
      )}
      <List home={home} title="Over, not written up" rows={team.filter(({ over }) => over)} />
      <List
        home={home}
        title="Without a time"
        rows={team.filter(({ startsAt }) => startsAt === null)}
      />
      <List
        home={home}
        title="Coming up"
        rows={team.filter(({ startsAt, over }) => startsAt !== null && !over)}
      />
    </div>
  )
}

type ListProps = { home: string; title: string; rows: Shown[] }

const List = ({ home, title, rows }: ListProps) =>
  rows.length > 0 && (
    <Section title={title} card>
      <Table
        caption={title}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns(home)}
      />
    </Section>
  )

const columns = (home: string): Column<Shown>[] => [
  {
    key: 'candidate',
    label: 'Candidate',
    heads: true,
    cell: ({ candidate, candidacyId, opening, unconfirmed, denied }) => (
      <>
        <PageLink to={`${home}/candidacies/${candidacyId}/interviews`}>{candidate}</PageLink>{' '}
        <InNameMark unconfirmed={unconfirmed} denied={denied} />{' '}
        <span className="text-muted font-normal">· {opening}</span>
      </>
    ),
  },
  interviewColumn,
  { key: 'interviewer', label: 'Interviewer', cell: ({ interviewer }) => interviewer },
  timeColumn,
]
