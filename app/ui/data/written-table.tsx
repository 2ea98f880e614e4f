import { markup, type Markup, type Part } from '#app/ui/markup/markup.ts'
import { useWritten } from '#app/ui/markup/kept.tsx'
import { Written } from '#app/ui/markup/written.tsx'
import { unpacked, type Packed } from './packed.ts'
import { isShort, TableFrame, type ColumnHead } from './table.tsx'

export interface WrittenColumn<Row> extends ColumnHead {
  cell: (row: Row) => Part
}

export interface WrittenTableProps<Given extends object, Row> {
  caption: string
  hideCaption?: boolean
  /** The columns, and all that they and their cells depend on beside the rows. */
  columnsFor: (given: Given) => WrittenColumn<Row>[]
  given: Given
  rows: Packed<readonly Row[]>
}

/** A table whose rows only say something: no fields, no state, and links that the page follows. */
export function WrittenTable<Given extends object, Row>(props: WrittenTableProps<Given, Row>) {
  const { columnsFor, given, rows, ...frame } = props
  const columns = columnsFor(given)
  const written = useWritten(columnsFor, { given, rows }, () => rowsOf(columns, unpacked(rows)))
  return (
    <TableFrame {...frame} columns={columns}>
      <Written tag="tbody" markup={written} />
    </TableFrame>
  )
}

function rowsOf<Row>(columns: readonly WrittenColumn<Row>[], rows: readonly Row[]): Markup {
  const cells = columns.map(cellOf)
  return markup`${rows.map((row) => markup`<tr>${cells.map((cell) => cell(row))}</tr>`)}`
}

/** Writes the cells of one column, whose frame is the same in every row. */
function cellOf<Row>({ heads, align, label, cell }: WrittenColumn<Row>): (row: Row) => Markup {
  const aligned = align && markup` data-align="${align}"`
  const said = markup`${aligned} data-label="${label}"`
  return heads
    ? (row) => markup`<th scope="row"${said}>${held(cell(row))}</th>`
    : (row) => markup`<td${said}>${held(cell(row))}</td>`
}

const held = (said: Part): Markup =>
  isShort(said) ? markup`<span class="is-short">${said}</span>` : markup`<span>${said}</span>`
