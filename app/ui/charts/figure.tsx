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
      <div className="chart-data" role="region" aria-label={`Data: ${name}`} tabIndex={0}>
        <table>
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
            {table.rows.map((row, index) => (
              <DataRow key={index} row={row} none={none} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  </figure>
)

const DataRow = ({ row, none }: { row: ChartTable['rows'][number]; none: string }) => (
  <tr>
    {row.map((value, index) =>
      index === 0 ? (
        <th key={index} scope="row">
          {value}
        </th>
      ) : (
        <td key={index}>{value ?? none}</td>
      ),
    )}
  </tr>
)
