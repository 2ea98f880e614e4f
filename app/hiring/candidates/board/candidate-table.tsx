import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { bulkForm } from './shown.ts'
import type { ShownCandidacy, StageOption } from './shown.ts'

export type CandidateTableProps = {
  rows: ShownCandidacy[]
  /** On all pages together. */
  total: number
  previous: string | null
  next: string | null
  home: string
  stages: StageOption[]
}

export const CandidateTable = ({
  rows,
  total,
  previous,
  next,
  home,
  stages,
}: CandidateTableProps) => (
  <>
    <p className="text-muted">{total === 1 ? 'One candidate' : `${total} candidates`}</p>
    <Table
      caption="Candidates"
      hideCaption
      columns={columnsOf(home, stages)}
      rows={rows}
      rowKey={(row) => row.id}
      selection={{ name: 'candidacy', form: bulkForm, labelOf: (row) => row.name }}
    />
    <Pagination name="Candidates" previous={previous} next={next} />
  </>
)

const columnsOf = (home: string, stages: StageOption[]): Column<ShownCandidacy>[] => [
  {
    key: 'name',
    label: 'Name',
    heads: true,
    cell: (row) => (
      <>
        <PageLink to={`${home}/candidacies/${row.id}`}>{row.name}</PageLink> <InNameMark {...row} />
      </>
    ),
  },
  {
    key: 'stage',
    label: 'Stage',
    cell: (row) => stages.find(({ id }) => id === row.stageId)?.name,
  },
  { key: 'status', label: 'Status', cell: (row) => <State row={row} /> },
  { key: 'source', label: 'Source', cell: (row) => row.source },
  {
    key: 'tags',
    label: 'Tags',
    cell: (row) => row.tags.map((tag) => <Badge key={tag}>{tag}</Badge>),
  },
  {
    key: 'applied',
    label: 'Applied',
    sort: 'applied',
    cell: (row) => <DateTime at={row.appliedAt} show="date" />,
  },
]

function State({ row }: { row: ShownCandidacy }) {
  if (row.outcome) return <Status>{row.outcome}</Status>
  return row.silent ? <Status tone="warn">Waiting {row.silent} days</Status> : 'In process'
}
