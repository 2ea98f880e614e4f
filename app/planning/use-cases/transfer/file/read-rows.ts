import { readCells, unquoted } from '#app/files/csv.ts'
import { asLine, asText } from '#app/http/typed-text.ts'
import { businessFunctions, laterFacts, notedSchema } from '#app/planning/use-cases/use-case.ts'
import type { UseCaseFacts } from '#app/planning/use-cases/use-case.ts'
import { functionNames } from '#app/planning/use-cases/words.ts'
import {
  columnOf,
  columnsOf,
  guessed,
  neededColumns,
  peopleColumn,
  toldColumns,
} from './columns.ts'
import { guessesIn } from './guesses.ts'
import type { Cells, RowGuess, Roles } from './guesses.ts'
import { stakeholdersIn, type Stakeholder } from './stakeholders.ts'
import { factCells } from './written.ts'

export const mostRows = 1000

export type ReadFile =
  | { ok: true; rows: Cells[]; ignored: string[] }
  | { ok: false; row: number; reason: string; ignored: string[] }

/** The rows of a file by column; columns that are not known, or only told, are left out. */
export function readFile(text: string): ReadFile {
  const read = readCells(text)
  if (!read.ok) return { ok: false, row: read.line, reason: read.reason, ignored: [] }
  const [head = [], ...body] = read.rows
  const known = head.map(columnOf)
  const ignored = head.filter((_, index) => known[index] === null).map((name) => asLine(name))
  const reason = faultOf(known, body.length)
  if (reason) return { ok: false, row: 1, reason, ignored }
  const told: readonly string[] = toldColumns
  const kept = known.map((column) => (column && !told.includes(column) ? column : null))
  return { ok: true, rows: body.map((cells) => rowOf(kept, cells)), ignored }
}

function faultOf(known: (string | null)[], rows: number): string | null {
  const missing = neededColumns.filter((column) => !known.includes(column))
  if (missing.length > 0)
    return `The first row has to name the columns. Missing: ${missing.join(', ')}.`
  const twice = known.find((column, index) => column && known.indexOf(column) !== index)
  if (twice) return `Two columns are called ${twice}. Leave one.`
  const half = guessed
    .map(([, name]) => columnsOf(name))
    .find(
      (three) =>
        three.some((one) => known.includes(one)) && !three.every((one) => known.includes(one)),
    )
  if (half) return `These columns go together: ${half.join(', ')}.`
  if (rows === 0) return 'The file names columns, but nothing is below them.'
  return rows > mostRows
    ? `The file has ${rows.toLocaleString('en')} rows; take at most ${mostRows.toLocaleString('en')} at once.`
    : null
}

const rowOf = (known: (string | null)[], cells: string[]): Cells =>
  Object.fromEntries(
    known.flatMap((column, index) =>
      column ? [[column, asText(unquoted(cells[index] ?? ''))]] : [],
    ),
  )

export type RowFacts = {
  facts: UseCaseFacts
  owner: string
  /** A part of the organisation that goes by none of the names here; what stands there stays. */
  unknownFunction: string
  guesses: RowGuess[]
  /** Null where the file does not speak of them. */
  stakeholders: Stakeholder[] | null
}

/** What is known of the use case a row is about, for the columns the file leaves out. */
export type Before = { facts: UseCaseFacts; ownerName: string | null }

/** The number a row names; 0 for a new use case, and a text for what is no number. */
export function numberIn({ number = '' }: Cells): number | string {
  if (number === '') return 0
  return /^#?[1-9]\d{0,8}$/.test(number)
    ? Number(number.replace('#', ''))
    : `number: “${number.slice(0, 40)}” is no number of a use case. Leave it empty for a new one.`
}

/** What a row says about its use case; a text says why it cannot be taken. */
export function readRow(cells: Cells, before: Before | null, roles: Roles): RowFacts | string {
  const known = before ? factCells(before.facts, before.ownerName) : {}
  const {
    owner = '',
    function: area = '',
    current_process: currentProcess,
    ...facts
  } = {
    ...known,
    ...toldIn(cells),
  } as Record<string, string>
  const businessFunction = functionKey(area)
  const read = notedSchema.safeParse({ ...facts, currentProcess, businessFunction })
  if (!read.success) {
    const [issue] = read.error.issues
    return `${String(issue?.path[0] ?? 'row')}: ${issue?.message ?? 'cannot be read.'}`
  }
  const guesses = guessesIn(cells, roles)
  if (typeof guesses === 'string') return guesses
  const named = peopleColumn in cells ? stakeholdersIn(cells[peopleColumn] ?? '') : null
  if (typeof named === 'string') return `${peopleColumn}: ${named}`
  return {
    facts: read.data,
    owner: asLine(owner),
    unknownFunction: unknownFunctionIn(cells),
    guesses,
    stakeholders: named,
  }
}

/** The cells that say something: of what may be told later, empty ones take nothing away. */
const toldIn = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).filter(
      ([column, cell]) =>
        (cell !== '' || !laterFacts.some((later) => later === column)) &&
        (column !== 'function' || functionKey(cell) !== null),
    ),
  )

const unknownFunctionIn = ({ function: area = '' }: Cells): string =>
  functionKey(area) === null ? asLine(area) : ''

const functionKey = (typed: string) => {
  const wanted = typed.toLowerCase()
  if (wanted === '') return ''
  return (
    businessFunctions.find(
      (key) => key === wanted || functionNames[key].toLowerCase() === wanted,
    ) ?? null
  )
}
