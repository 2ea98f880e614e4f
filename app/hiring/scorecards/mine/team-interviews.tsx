import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { type Column, Table } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { interviewColumn, timeColumn } from './interview-columns.tsx'
import type { ListedTeam, TeamInterview, TeamList } from './team-interviews.server.ts'

type Props = { home: string; team: ListedTeam[] }

const titles: Record<TeamList, string> = {
  over: 'Over, not written up',
  untimed: 'Without a time',
  ahead: 'Coming up',
}

/** The interviews of a team, those that wait for somebody first. */
export function TeamInterviews({ home, team }: Props) {
  const shown = team.filter(({ total }) => total > 0)
  if (shown.length === 0)
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
      {shown.map((listed) => (
        <List key={listed.list} home={home} {...listed} />
      ))}
    </div>
  )
}

const List = ({ home, list, rows, total, from, next }: ListedTeam & { home: string }) => {
  const here = `${home}/interviews?show=all`
  return (
    <Section title={`${titles[list]} (${total})`} card>
      <div className="stack">
        <Table
          caption={titles[list]}
          hideCaption
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns(home)}
        />
        {(next !== null || from > 0) && (
          <p className="cluster">
            <span className="text-muted">
              {from + 1} to {from + rows.length} of {total}
            </span>
            {from > 0 && (
              <LinkButton to={here} size="small">
                All lists
              </LinkButton>
            )}
            {next !== null && (
              <LinkButton to={`${here}&list=${list}&from=${next}`} size="small">
                Show the next<span className="sr-only"> of {titles[list]}</span>
              </LinkButton>
            )}
          </p>
        )}
      </div>
    </Section>
  )
}

const columns = (home: string): Column<TeamInterview>[] => [
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
