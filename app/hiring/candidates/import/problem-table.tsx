import { Table } from '#app/ui/data/table.tsx'
import type { RowProblem } from '#app/ui/imports/row-problems.ts'

const most = 200

/** What is wrong with which line; the line of headings is line 1. */
export const ProblemTable = ({ problems }: { problems: RowProblem[] }) => (
  <Table
    caption={
      problems.length > most
        ? `The first ${most} of ${problems.length} lines with a problem`
        : `${problems.length} ${problems.length === 1 ? 'remark' : 'remarks'}`
    }
    columns={[
      { key: 'row', label: 'Line', cell: ({ row }) => row, align: 'end' },
      { key: 'reason', label: 'What is wrong', cell: ({ reason }) => reason, heads: true },
    ]}
    rows={problems.slice(0, most)}
    rowKey={({ row, reason }) => `${row} ${reason}`}
  />
)
