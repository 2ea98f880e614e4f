import { readCells, unquoted } from '#app/files/csv.ts'
import { asHeading, asLine, asText } from '#app/http/typed-text.ts'

export const fields = [
  'name',
  'email',
  'phone',
  'location',
  'links',
  'source',
  'tags',
  'note',
] as const
export type Field = (typeof fields)[number]

/** One line of a file as far as we know its columns. */
export type CsvRow = Partial<Record<Field, string>>

export const mostRows = 5000

const headings: Record<string, Field | 'first' | 'last'> = {
  name: 'name',
  'full name': 'name',
  candidate: 'name',
  'candidate name': 'name',
  'first name': 'first',
  'given name': 'first',
  'last name': 'last',
  surname: 'last',
  'family name': 'last',
  email: 'email',
  'e mail': 'email',
  'email address': 'email',
  'e mail address': 'email',
  mail: 'email',
  phone: 'phone',
  'phone number': 'phone',
  mobile: 'phone',
  telephone: 'phone',
  location: 'location',
  city: 'location',
  place: 'location',
  links: 'links',
  link: 'links',
  linkedin: 'links',
  website: 'links',
  url: 'links',
  source: 'source',
  tags: 'tags',
  tag: 'tags',
  labels: 'tags',
  note: 'note',
  notes: 'note',
  comment: 'note',
  comments: 'note',
}

const headingOf = (typed: string) => headings[asHeading(typed)]

export type ReadCsv =
  | { ok: true; rows: CsvRow[]; ignored: string[] }
  | { ok: false; reason: string }

/** Reads a CSV of candidates: any usual separator, a first line that names the columns. */
export function readCsv(text: string): ReadCsv {
  const read = readCells(text)
  if (!read.ok) return { ok: false, reason: read.reason }
  const [head = [], ...body] = read.rows
  const columns = head.map(headingOf)
  const known = new Set(columns)
  if (!known.has('email')) {
    return refuse('The first line has to name the columns, and one of them has to be “email”.')
  }
  if (!known.has('name') && !known.has('first') && !known.has('last')) {
    return refuse('One column has to be “name”, or there have to be “first name” and “last name”.')
  }
  if (body.length === 0) return refuse('The file names columns but has no candidates below them.')
  if (body.length > mostRows) {
    return refuse(`The file has ${body.length.toLocaleString('en')} candidates; at most 5,000 fit.`)
  }
  const ignored = head.filter((_, index) => columns[index] === undefined).map(asLine)
  return { ok: true, rows: body.map((cells) => rowOf(columns, cells)), ignored }
}

const refuse = (reason: string): ReadCsv => ({ ok: false, reason })

function rowOf(columns: (ReturnType<typeof headingOf> | undefined)[], cells: string[]): CsvRow {
  const values = new Map<string, string[]>()
  for (const [index, column] of columns.entries()) {
    const value = asText(unquoted(cells[index] ?? ''))
    if (column && value !== '') values.set(column, [...(values.get(column) ?? []), value])
  }
  const joined = (column: string, by = ' ') => values.get(column)?.join(by)
  const name = joined('name') ?? [joined('first'), joined('last')].filter(Boolean).join(' ')
  const row: CsvRow = { name }
  for (const field of fields.slice(1)) {
    const value = joined(field, field === 'tags' ? ', ' : '\n')
    if (value) row[field] = value
  }
  return row
}
