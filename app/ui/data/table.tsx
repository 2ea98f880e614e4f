import { Icon } from '#app/ui/icons/icon.tsx'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { SelectAll, SelectRow, type Selection } from './selection.tsx'
import { sortFrom, sortLink } from './sorting/sort-links.ts'

export interface ColumnHead {
  key: string
  label: string
  /** The name it sorts by in `?sort=`; without one the head is plain text. */
  sort?: string
  align?: 'start' | 'end'
  /** The cell that names the row. */
  heads?: boolean
}

export interface Column<Row> extends ColumnHead {
  cell: (row: Row) => ReactNode
}

export interface TableProps<Row> {
  caption: string
  /** Keep the caption for screen readers only. */
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  selection?: Selection<Row>
}

/** Rows and columns; on a narrow screen every row becomes a block of labelled lines. */
export function Table<Row>({ rows, rowKey, ...frame }: TableProps<Row>) {
  const { columns, selection } = frame
  return (
    <TableFrame {...frame}>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {selection && <SelectRow selection={selection} row={row} value={rowKey(row)} />}
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

export interface TableFrameProps<Row> {
  caption: string
  hideCaption?: boolean
  columns: readonly ColumnHead[]
  selection?: Selection<Row>
  children: ReactNode
}

/** Caption and heads around the body of a table. */
export function TableFrame<Row>(props: TableFrameProps<Row>) {
  const { caption, hideCaption, columns, selection, children } = props
  return (
    <div className="table-frame">
      <table className="table">
        <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {selection && <SelectAll selection={selection} />}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}

function Head({ column }: { column: ColumnHead }) {
  const { search } = useLocation()
  const sort = column.sort ? sortFrom(search) : null
  const sorted = sort !== null && sort.by === column.sort ? sort : null
  return (
    <th
      scope="col"
      data-align={column.align}
      aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sort ? (
        <PageLink to={sortLink(search, column.sort)} keepScroll>
          {column.label}
          <SortMark descending={sorted?.descending} />
        </PageLink>
      ) : (
        column.label
      )}
    </th>
  )
}

function SortMark({ descending }: { descending?: boolean }) {
  const arrow = descending ? 'arrow-down' : 'arrow-up'
  return <Icon name={descending === undefined ? 'chevrons-up-down' : arrow} size={12} />
}

const longestShort = 20

/** A word or two that would break beside empty space. */
export const isShort = (said: unknown): boolean =>
  typeof said === 'string' && said !== '' && said.length <= longestShort

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const said = column.cell(row)
  const content = <span className={isShort(said) ? 'is-short' : undefined}>{said}</span>
  return column.heads ? (
    <th scope="row" data-align={column.align} data-label={column.label}>
      {content}
    </th>
  ) : (
    <td data-align={column.align} data-label={column.label}>
      {content}
    </td>
  )
}
