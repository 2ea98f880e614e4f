import { readCells, unquoted } from '#app/files/csv.ts'
import { asLine, asText } from '#app/http/typed-text.ts'
import { columnOf } from './columns.ts'
import type { Cells, Column } from './columns.ts'

export const mostLines = 100

export type ReadLines =
  | { ok: true; lines: Cells[]; ignored: string[] }
  | { ok: false; reason: string }

const needed = ['role', 'level', 'places'] as const satisfies readonly Column[]

/** Reads a CSV of openings: any usual separator, a first line that names the columns. */
export function readLines(text: string): ReadLines {
  const read = readCells(text)
  if (!read.ok) return { ok: false, reason: read.reason }
  const [head = [], ...body] = read.rows
  const found = head.map(columnOf)
  const reason = faultOf(found, body.length)
  if (reason) return { ok: false, reason }
  const ignored = head.filter((_, index) => found[index] === undefined)
  return {
    ok: true,
    lines: body.map((cells) => lineOf(found, cells)),
    ignored: ignored.map((name) => asLine(name).slice(0, 80)).filter(Boolean),
  }
}

function faultOf(found: (Column | undefined)[], lines: number): string | null {
  const missing = needed.filter((column) => !found.includes(column))
  if (missing.length > 0)
    return `The first row has to name the columns. Missing: ${missing.join(', ')}.`
  const twice = found.find((column, index) => column && found.indexOf(column) !== index)
  if (twice) return `Two columns mean ${twice}. Leave one.`
  if (lines === 0) return 'The file names columns but has no openings below them.'
  return lines > mostLines
    ? `The file has ${lines.toLocaleString('en')} openings; take at most ${mostLines} at once.`
    : null
}

function lineOf(found: (Column | undefined)[], cells: string[]): Cells {
  const line: Cells = {}
  for (const [index, column] of found.entries()) {
    const value = asText(unquoted(cells[index] ?? ''))
    if (column && value !== '') line[column] = value
  }
  return line
}
