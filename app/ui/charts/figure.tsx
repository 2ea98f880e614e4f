import type { ReactNode } from 'react'

export interface ChartTable {
  columns: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

export interface FigureProps {
  /** What to take away, in one sentence. */
  caption: ReactNode
  /** What is drawn, for whoever does not see it. */
  name: string
  /** The same data in rows; null reads "not assessed" or whatever `none` says. */
  table: ChartTable
  none?: string
  /** How to read the marks. */
  legend?: ReactNode
  children: ReactNode
}

/** A drawing with its sentence above and its data below, so that nothing is told by shape alone. */
export const Figure = ({ caption, name, table, none = '–', legend, children }: FigureProps) => (
  <figure className="chart">
    <figcaption>{caption}</figcaption>
    {legend && <p className="chart-legend">{legend}</p>}
    <div role="img" aria-label={`Chart: ${name}. The data follows as a table.`}>
      {children}
    </div>
    <details>
      <summary>Data table</summary>
      <table aria-label={name}>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <DataRow key={row.join()} row={row} columns={table.columns} none={none} />
          ))}
        </tbody>
      </table>
    </details>
  </figure>
)

interface DataRowProps {
  row: ChartTable['rows'][number]
  columns: readonly string[]
  none: string
}

const DataRow = ({ row: [head, ...values], columns, none }: DataRowProps) => (
  <tr>
    <th scope="row">{head}</th>
    {values.map((value, index) => (
      <td key={columns[index + 1]}>{value ?? none}</td>
    ))}
  </tr>
)
