import { cellsOf } from '#app/files/csv.ts'
import { asLine } from '#app/http/typed-text.ts'
import { profileColumn } from './column.ts'
import type { ColumnProfile } from './column.ts'

export type Profile = {
  rows: number
  columns: ColumnProfile[]
  /** Rows that are there already, word for word. */
  duplicates: number
  /** Rows with more or fewer cells than the first line names. */
  uneven: number
  /** Names that two columns share. */
  sameNames: string[]
}

export type Profiled = { ok: true; profile: Profile } | { ok: false; reason: string }

export const mostColumns = 100
const mostRows = 100_000
const longestName = 80

const refuse = (reason: string): Profiled => ({ ok: false, reason })

/** Reads a CSV whose first line names the columns, and tells what is in it. Nothing in it is ever carried out. */
export function profileCsv(text: string): Profiled {
  const [head, ...body] = cellsOf(text)
  if (!head) return refuse('The file is empty.')
  if (head.length > mostColumns)
    return refuse(
      `The file has ${head.length.toLocaleString('en')} columns; at most ${mostColumns} fit.`,
    )
  if (body.length === 0) return refuse('The file names columns but has no rows below them.')
  if (body.length > mostRows)
    return refuse(
      `The file has ${body.length.toLocaleString('en')} rows; take at most 100,000 of them.`,
    )
  const names = head.map(
    (name, index) => asLine(name).slice(0, longestName) || `Column ${index + 1}`,
  )
  return {
    ok: true,
    profile: {
      rows: body.length,
      columns: names.map((name, index) =>
        profileColumn(
          name,
          body.map((row) => row[index] ?? ''),
        ),
      ),
      duplicates: body.length - new Set(body.map((row) => JSON.stringify(row))).size,
      uneven: body.filter((row) => row.length !== head.length).length,
      sameNames: [...new Set(names.filter((name, index) => names.indexOf(name) !== index))],
    },
  }
}
