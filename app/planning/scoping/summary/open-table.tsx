import { figure } from '#app/math/text/figures.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Table, type Column } from '#app/ui/data/table.tsx'
import { Badge } from '#app/ui/feedback/badge.tsx'
import type { OpenQuestion } from './open-by-worth.ts'

interface OpenTableProps {
  here: string
  open: readonly OpenQuestion[]
}

const amount = (thousands: number | null) => (thousands === null ? '–' : figure(thousands, 1))

/** Open questions with what their answers are worth and what to do about them. */
export const OpenTable = ({ here, open }: OpenTableProps) =>
  open.length === 0 ? (
    <p>Every question is answered.</p>
  ) : (
    <Table
      caption="Open questions by what the answer is worth"
      hideCaption
      rowKey={({ key }) => key}
      rows={open}
      columns={columnsFor(here)}
    />
  )

const columnsFor = (here: string): Column<OpenQuestion>[] => [
  {
    key: 'question',
    label: 'Question',
    heads: true,
    cell: ({ key, title, step, gate }) => (
      <>
        <PageLink to={`${here}/${step}#${key}`}>
          {key} {title}
        </PageLink>{' '}
        {gate && <Badge tone="warn">gate</Badge>}
      </>
    ),
  },
  { key: 'worth', label: 'Worth', align: 'end', cell: ({ worth }) => amount(worth) },
  { key: 'cost', label: 'Costs', align: 'end', cell: ({ cost }) => amount(cost) },
  {
    key: 'advice',
    label: 'What to do',
    cell: ({ words, advice }) => (
      <span className={advice === 'probe' ? undefined : 'text-muted'}>{words}</span>
    ),
  },
]
