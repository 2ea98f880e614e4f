import { Table, type Column } from '#app/ui/data/table.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'

export type ClashesProps = {
  clashes: {
    row: number
    number: number
    title: string
    parts: { name: string; file: string; now: string }[]
  }[]
}

type Part = { key: string; row: number; title: string; name: string; file: string; now: string }

/** What somebody else changed since the file was checked, beside what the file says. */
export const Clashes = ({ clashes }: ClashesProps) => {
  const rows = clashes.flatMap(({ row, number, title, parts }) =>
    parts.map((part) => ({
      ...part,
      key: `${row} ${part.name}`,
      row,
      title: `${number} · ${title}`,
    })),
  )
  const count = clashes.length === 1 ? 'One use case was' : `${clashes.length} use cases were`
  return (
    <div className="stack" role="alert">
      <Notice tone="danger" title="Nothing was written">
        <p>
          {count} changed by somebody else since you checked the file. Both are below. To keep what
          is here now, take it over into the rows; to write what the file says, import once more.
        </p>
      </Notice>
      <Table
        caption="Changed since you checked"
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </div>
  )
}

const said = (text: string) => (text === '' ? <span className="text-muted">nothing</span> : text)

const columns: Column<Part>[] = [
  { key: 'row', label: 'Row', align: 'end', cell: ({ row }) => row },
  { key: 'title', label: 'Use case', heads: true, cell: ({ title }) => title },
  { key: 'name', label: 'What', cell: ({ name }) => name },
  { key: 'file', label: 'In the file', cell: ({ file }) => said(file) },
  { key: 'now', label: 'Here now', cell: ({ now }) => said(now) },
]
