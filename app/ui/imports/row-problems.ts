/** Why a row of a file cannot be taken; rows count as a spreadsheet does, headings first. */
export type RowProblem = { row: number; reason: string }

const mostRows = 12

/** Each reason once, with the rows that it is about. */
export function byReason(problems: readonly RowProblem[]): [reason: string, rows: number[]][] {
  const rows = new Map<string, number[]>()
  for (const { row, reason } of problems) rows.set(reason, [...(rows.get(reason) ?? []), row])
  return [...rows]
}

/** "Row 3", "Rows 3, 4 and 9", or the first of many and how many more. */
export function rowsText(rows: readonly number[], row: string): string {
  const name = row.charAt(0).toUpperCase() + row.slice(1)
  if (rows.length === 1) return `${name} ${rows[0]}`
  const isLong = rows.length > mostRows
  const shown = rows.slice(0, isLong ? mostRows : -1).join(', ')
  return `${name}s ${shown} and ${isLong ? `${rows.length - mostRows} more` : rows.at(-1)}`
}
