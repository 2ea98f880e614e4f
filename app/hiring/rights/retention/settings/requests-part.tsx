import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownRetention } from './settings.server.ts'

export type RequestsPartProps = { home: string; requests: ShownRetention['requests'] }

type Request = ShownRetention['requests'][number]

const columnsFor = (home: string): Column<Request>[] => [
  {
    key: 'name',
    label: 'Candidate',
    heads: true,
    cell: ({ candidacyId, name }) => (
      <PageLink to={`${home}/candidacies/${candidacyId}/rights/access-copy`}>{name}</PageLink>
    ),
  },
  { key: 'asked', label: 'Asked', cell: ({ askedAt }) => <DateTime at={askedAt} show="date" /> },
  { key: 'due', label: 'Answer by', cell: ({ dueOn }) => <DateTime at={dueOn} show="date" /> },
  {
    key: 'standing',
    label: 'Standing',
    cell: ({ isLate }) => (
      <Status tone={isLate ? 'danger' : 'warn'}>{isLate ? 'The month is over' : 'Open'}</Status>
    ),
  },
]

/** Formal requests for everything that is held, the oldest first. */
export const RequestsPart = ({ home, requests }: RequestsPartProps) =>
  requests.length > 0 && (
    <Section
      title="Formal requests"
      lead="People who asked for everything that is held about them. Each has to be answered within a month."
      card
    >
      <Table
        caption="Formal requests that are open"
        hideCaption
        rows={requests}
        rowKey={({ id }) => id}
        columns={columnsFor(home)}
      />
    </Section>
  )
