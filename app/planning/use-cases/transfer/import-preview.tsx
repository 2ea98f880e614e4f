import { RowProblemNotice } from '#app/ui/imports/row-problem-notice.tsx'
import type { RowProblem } from '#app/ui/imports/row-problems.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'

export type ImportPreviewProps = {
  rows: {
    row: number
    number: number | null
    title: string
    renamed: string | null
    changes: string[]
    hint: string
  }[]
  counts: { added: number; changed: number; same: number }
  problems: RowProblem[]
  ignored: string[]
}

type Row = ImportPreviewProps['rows'][number]

/** What a file would do, row by row where it cannot be taken. */
export const ImportPreview = ({ rows, counts, problems, ignored }: ImportPreviewProps) => (
  <div className="stack" role="status">
    <Outcome counts={counts} problems={problems} />
    {ignored.length > 0 && (
      <p>These columns are not known and are left out: {ignored.join(', ')}.</p>
    )}
    {rows.length > 0 && (
      <Table
        caption="As the rows are understood"
        columns={columns}
        rows={rows}
        rowKey={({ row }) => String(row)}
      />
    )}
  </div>
)

const Named = ({ number, title, renamed }: Row) => (
  <>
    {number !== null && `${number} · `}
    {title}
    {renamed && <span className="row-note text-sm text-muted">so far “{renamed}”</span>}
  </>
)

const whatHappens = ({ number, changes }: Row): string =>
  number === null
    ? 'added'
    : changes.length > 0
      ? `changed: ${changes.join(', ')}`
      : 'stays as it is'

const columns: Column<Row>[] = [
  { key: 'row', label: 'Row', align: 'end', cell: ({ row }) => row },
  { key: 'title', label: 'Use case', heads: true, cell: (row) => <Named {...row} /> },
  { key: 'what', label: 'What happens', cell: whatHappens },
  { key: 'hint', label: 'Worth a look', cell: ({ hint }) => hint || '–' },
]

const Outcome = ({ counts, problems }: Pick<ImportPreviewProps, 'counts' | 'problems'>) =>
  problems.length > 0 ? (
    <RowProblemNotice problems={problems} row="row" />
  ) : (
    <Notice tone="good" title="Everything can be taken">
      {counts.added} would be added, {counts.changed} changed, {counts.same} stay as they are.
      Nothing is written yet.
    </Notice>
  )
