import { markup, type Markup, type Part } from '#app/ui/markup/markup.ts'
import { Written } from '#app/ui/markup/written.tsx'
import { TableFrame, type ColumnHead } from './table.tsx'

export interface WrittenColumn<Row> extends ColumnHead {
  cell: (row: Row) => Part
}

export interface WrittenTableProps<Row> {
  caption: string
  hideCaption?: boolean
  columns: readonly WrittenColumn<Row>[]
  rows: readonly Row[]
}

/** A table whose rows only say something: no fields, no state, and links that the page follows. */
export const WrittenTable = <Row,>({ rows, ...frame }: WrittenTableProps<Row>) => (
  <TableFrame {...frame}>
    <Written tag="tbody" markup={rowsOf(frame.columns, rows)} />
  </TableFrame>
)

function rowsOf<Row>(columns: readonly WrittenColumn<Row>[], rows: readonly Row[]): Markup {
  const cells = columns.map(cellOf)
  return markup`${rows.map((row) => markup`<tr>${cells.map((cell) => cell(row))}</tr>`)}`
}

/** Writes the cells of one column, whose frame is the same in every row. */
function cellOf<Row>({ heads, align, label, cell }: WrittenColumn<Row>): (row: Row) => Markup {
  const aligned = align && markup` data-align="${align}"`
  const said = markup`${aligned} data-label="${label}"`
  return heads
    ? (row) => markup`<th scope="row"${said}><span>${cell(row)}</span></th>`
    : (row) => markup`<td${said}><span>${cell(row)}</span></td>`
}
