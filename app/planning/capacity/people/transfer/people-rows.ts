import type { RowProblem } from '#app/ui/imports/row-problems.ts'
import type { z } from 'zod'
import { readCells, unquoted } from '#app/files/csv.ts'
import { asLine } from '#app/http/typed-text.ts'
import { personForm } from '#app/planning/capacity/people/person-form.ts'
import type { PersonForm } from '#app/planning/capacity/people/person-form.ts'

/** The columns of a file of people, in the order in which they are exported. */
export const columns = ['name', 'role', 'percent', 'starts', 'ends', 'ramp', 'skills'] as const
type Column = (typeof columns)[number]

export const mostRows = 2000

export type ReadPeople = { people: PersonForm[]; problems: RowProblem[]; ignored: string[] }

/**
 * Reads a CSV of people. `role` is a role's key or name, `percent` the share of full time, `starts` and `ends` days as
 * `YYYY-MM-DD`, `ramp` percents such as “50, 100”, `skills` pairs such as “statistics: 4, programming: 3”.
 * Every line that cannot be taken is a problem that names its line (that of the headings is 1) and says why.
 */
export function readPeople(text: string, roles: Record<string, string>): ReadPeople {
  const file = readCells(text)
  if (!file.ok)
    return { people: [], problems: [{ row: file.line, reason: file.reason }], ignored: [] }
  const [head = [], ...body] = file.rows
  const known = head.map((cell) => columns.find((column) => column === asLine(cell).toLowerCase()))
  const ignored = head.filter((_, index) => known[index] === undefined).map(asLine)
  const fault = headFault(known, body.length)
  if (fault) return { people: [], problems: [{ row: 1, reason: fault }], ignored }
  const people: PersonForm[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of body.entries()) {
    const row = index + 2
    const read = readRow(rowOf(known, cells), roles)
    const first = typeof read === 'string' ? undefined : seen.get(read.name.toLowerCase())
    if (typeof read === 'string') problems.push({ row, reason: read })
    else if (first) problems.push({ row, reason: `The same person as line ${first}.` })
    else {
      seen.set(read.name.toLowerCase(), row)
      people.push(read)
    }
  }
  return { people, problems, ignored }
}

function headFault(known: (Column | undefined)[], rows: number): string | null {
  const missing = (['name', 'role', 'starts'] as const).filter((column) => !known.includes(column))
  if (missing.length > 0)
    return `The first line has to name the columns. Missing: ${missing.join(', ')}.`
  if (rows === 0) return 'The file names columns but has nobody below them.'
  return rows > mostRows ? `The file has ${rows} lines; at most ${mostRows} fit.` : null
}

const rowOf = (known: (Column | undefined)[], cells: string[]): Partial<Record<Column, string>> =>
  Object.fromEntries(
    known.flatMap((column, index) => {
      const value = asLine(unquoted(cells[index] ?? ''))
      return column && value !== '' ? [[column, value]] : []
    }),
  )

const unknownRole = (typed: string, roles: Record<string, string>): string =>
  `role: nothing here is called “${typed}”. Roles are ${Object.keys(roles).toSorted().join(', ')}.`

function readRow(
  row: Partial<Record<Column, string>>,
  roles: Record<string, string>,
): PersonForm | string {
  const { name = '', percent = '100', starts = '', ramp = '' } = row
  const role = roleKey(row.role ?? '', roles)
  if (!role) return unknownRole(row.role ?? '', roles)
  const skills = skillsOf(row.skills ?? '')
  if (!skills) return 'skills: write pairs such as “statistics: 4, programming: 3”.'
  const read = personForm.safeParse({
    name,
    role,
    percent: Number(percent.replace(/\s*%$/, '')),
    startsOn: starts,
    ...(row.ends && { endsOn: row.ends }),
    ramp,
    skills,
  })
  return read.success ? read.data : reasonOf(read.error)
}

function reasonOf({ issues: [issue] }: z.ZodError): string {
  const field = String(issue?.path[0] ?? 'line')
  return `${fieldNames[field] ?? field}: ${issue?.message ?? 'cannot be read.'}`
}

const fieldNames: Record<string, string> = { startsOn: 'starts', endsOn: 'ends' }

const roleKey = (typed: string, roles: Record<string, string>): string | undefined =>
  Object.entries(roles).find(
    ([key, name]) => key === typed.toLowerCase() || name.toLowerCase() === typed.toLowerCase(),
  )?.[0]

function skillsOf(text: string): { key: string; level: number }[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const pairs = parts.map((part) => /^([a-z0-9-]+)\s*[:=]\s*([1-5])$/.exec(part))
  if (pairs.some((pair) => pair === null)) return null
  return pairs.map((pair) => ({ key: pair?.[1] ?? '', level: Number(pair?.[2]) }))
}
