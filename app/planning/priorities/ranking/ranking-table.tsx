import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import type { ShownRow } from './shown-ranking.ts'

export type RankingTableProps = {
  /** Address of the page of one use case, without its id, and what follows it. */
  base: string
  search: string
  scoreName: string
  top: number
  rows: readonly ShownRow[]
}

/** Places, numbers with their spread, and how often each place was taken. */
export const RankingTable = ({ rows, ...props }: RankingTableProps) => (
  <Table
    caption="Use cases by priority"
    hideCaption
    columns={columnsFor(props)}
    rows={rows}
    rowKey={({ id }) => id}
  />
)

const columnsFor = ({
  base,
  search,
  scoreName,
  top,
}: Omit<RankingTableProps, 'rows'>): Column<ShownRow>[] => [
  { key: 'rank', label: 'Rank', align: 'end', cell: ({ rank }) => rank ?? '–' },
  {
    key: 'title',
    label: 'Use case',
    heads: true,
    cell: ({ id, title, number }) => (
      <>
        <PageLink to={`${base}/${id}${search}`}>{title}</PageLink>{' '}
        <span className="text-muted text-xs">no. {number}</span>
      </>
    ),
  },
  { key: 'score', label: scoreName, align: 'end', cell: (row) => <Score {...row} /> },
  { key: 'shares', label: 'Ranks over the draws', cell: (row) => <Shares {...row} /> },
  {
    key: 'top',
    label: `In the first ${top}`,
    align: 'end',
    cell: ({ firmness }) => firmness?.top ?? '–',
  },
]

const Score = ({ score, spread, missing }: ShownRow) =>
  score === null ? (
    <span className="text-warn">
      {missing.length > 0 ? `Missing: ${missing.join(', ')}` : 'No answer with these figures'}
    </span>
  ) : (
    <>
      <b>{score}</b>
      {spread && <span className="score-spread">{spread}</span>}
    </>
  )

const Shares = ({ firmness }: ShownRow) =>
  firmness ? (
    <span className="rank-shares">
      <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden>
        <line x1="0" x2="100" y1="20" y2="20" />
        <path d={firmness.path} />
      </svg>
      <span className="text-muted text-sm">{firmness.words}</span>
    </span>
  ) : (
    '–'
  )
