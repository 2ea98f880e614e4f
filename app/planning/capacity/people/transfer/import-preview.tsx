import { RowProblemNotice } from '#app/ui/imports/row-problem-notice.tsx'
import type { RowProblem } from '#app/ui/imports/row-problems.ts'
import { Table } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'

export type ImportPreviewProps = {
  people: { name: string; role: string; percent: number; startsOn: string; isNew: boolean }[]
  problems: RowProblem[]
  ignored: string[]
}

/** What a file would do, line by line where it cannot be taken. */
export const ImportPreview = ({ people, problems, ignored }: ImportPreviewProps) => (
  <div className="stack" role="status">
    <Outcome people={people} problems={problems} />
    {ignored.length > 0 && (
      <p>These columns are not known and are left out: {ignored.join(', ')}.</p>
    )}
    {people.length > 0 && (
      <Table
        caption="As the lines are understood"
        columns={[
          { key: 'name', label: 'Name', heads: true, cell: ({ name }) => name },
          { key: 'role', label: 'Role', cell: ({ role }) => role },
          { key: 'percent', label: 'Percent', align: 'end', cell: ({ percent }) => percent },
          { key: 'starts', label: 'Starts', cell: ({ startsOn }) => startsOn },
          {
            key: 'what',
            label: 'What happens',
            cell: ({ isNew }) => (isNew ? 'added' : 'changed'),
          },
        ]}
        rows={people.slice(0, 200)}
        rowKey={({ name }) => name}
      />
    )}
  </div>
)

const Outcome = ({ people, problems }: Omit<ImportPreviewProps, 'ignored'>) =>
  problems.length > 0 ? (
    <RowProblemNotice problems={problems} row="line" />
  ) : (
    <Notice tone="good" title="Everything can be taken">
      {people.filter(({ isNew }) => isNew).length} would be added,{' '}
      {people.filter(({ isNew }) => !isNew).length} changed. Nothing is written yet.
    </Notice>
  )
