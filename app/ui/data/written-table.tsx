import { markup, type Markup, type Part } from '#app/ui/markup/markup.ts'
import { useWritten } from '#app/ui/markup/keeping.tsx'
import { Written } from '#app/ui/markup/written.tsx'
import { unpacked, type Packed } from './packed.ts'
import { isShort, type ColumnHead } from './table.tsx'

export interface WrittenColumn<Row> extends Omit<ColumnHead, 'sort'> {
  cell: (row: Row) => Part
}

export interface WrittenTableProps<Given extends object, Row> {
  caption: string
  /** Keep the caption for screen readers only. */
  hideCaption?: boolean
  /** The columns, and all that they and their cells depend on beside the rows. */
  columnsFor: (given: Given) => WrittenColumn<Row>[]
  given: Given
  rows: Packed<readonly Row[]>
}

/** A table that only says something: no fields, no state, not sorted by its heads, and with links that the page follows. */
export function WrittenTable<Given extends object, Row>(props: WrittenTableProps<Given, Row>) {
  const { columnsFor, given, rows, caption, hideCaption } = props
  const known = { ...given, 'its rows': rows, 'its caption': caption, 'its hiding': hideCaption }
  const written = useWritten(columnsFor, known, () => {
    const columns = columnsFor(given)
    const hidden = hideCaption && markup` class="sr-only"`
    return markup`<table class="table"><caption${hidden}>${caption}</caption><thead><tr>${columns.map(headOf)}</tr></thead><tbody>${rowsOf(columns, unpacked(rows))}</tbody></table>`
  })
  return <Written tag="div" className="table-frame" markup={written} />
}

function rowsOf<Row>(columns: readonly WrittenColumn<Row>[], rows: readonly Row[]): Markup {
  const cells = columns.map(cellOf)
  return markup`${rows.map((row) => markup`<tr>${cells.map((cell) => cell(row))}</tr>`)}`
}

const headOf = ({ align, label }: ColumnHead): Markup =>
  markup`<th scope="col"${aligned(align)}>${label}</th>`

const aligned = (align: ColumnHead['align']) => align && markup` data-align="${align}"`

/** Writes the cells of one column, whose frame is the same in every row. */
function cellOf<Row>({ heads, align, label, cell }: WrittenColumn<Row>): (row: Row) => Markup {
  const said = markup`${aligned(align)} data-label="${label}"`
  return heads
    ? (row) => markup`<th scope="row"${said}>${held(cell(row))}</th>`
    : (row) => markup`<td${said}>${held(cell(row))}</td>`
}

const held = (said: Part): Markup =>
  isShort(said) ? markup`<span class="is-short">${said}</span>` : markup`<span>${said}</span>`
