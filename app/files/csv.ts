import Papa from 'papaparse'
import { stringify } from 'csv-stringify/sync'
import { decodeText } from './document-type.ts'

type Row = Record<string, string | number | null>

/** A number without the noise of binary fractions: 0.95, and not 0.9500000000000001. Whole numbers keep every digit. */
export const withoutNoise = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12))

/**
 * Rows as a CSV file that spreadsheets open in the right encoding; no cell is one that a spreadsheet would calculate.
 * Columns are those of the first row, or as named. What a file is moved with keeps every digit.
 */
export const csvOf = (
  rows: readonly Row[],
  columns?: readonly string[],
  { everyDigit = false }: { everyDigit?: boolean } = {},
): string =>
  stringify([...rows], {
    header: true,
    ...(columns ? { columns: [...columns] } : {}),
    bom: true,
    escape_formulas: true,
    cast: { number: (value) => String(everyDigit ? value : withoutNoise(value)) },
  })

const parsed = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' })

/** The cells of a CSV file, with any usual separator, as well as they can be read; lines without any text are left out. */
export const cellsOf = (text: string): string[][] => parsed(text).data

export type ReadCells = { ok: true; rows: string[][] } | { ok: false; line: number; reason: string }

/**
 * The same of a file that will be written down: refused where a quotation mark that opens a cell does not close it, since
 * lines after it would end up in one cell, unseen.
 */
export function readCells(text: string): ReadCells {
  const { data: rows, errors } = parsed(text)
  const open = errors.find(({ type }) => type === 'Quotes')
  if (!open) return { ok: true, rows }
  const line = text.slice(0, open.index ?? 0).split(/\r\n|\r|\n/).length
  const reason = `A cell that begins in line ${line} of the text opens with a quotation mark that is not closed where the cell ends. Close it there, and double the marks that belong to its words.`
  return { ok: false, line, reason }
}

/** Exports put an apostrophe before what a spreadsheet would calculate. */
export const unquoted = (cell: string): string => cell.replace(/^'(?=[=+\-@\t])/, '')

export type CsvText = { ok: true; text: string; western: boolean } | { ok: false; reason: string }

/** The text of a CSV file, whatever usual encoding it is in; says where it had to be guessed. */
export function csvTextOf(bytes: Uint8Array): CsvText {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse(
      'This is a workbook, not a CSV file. Save the sheet as “CSV UTF-8” and try again.',
    )
  const text = decodeText(bytes)
  if (/[^\P{Cc}\t\r\n\f]/u.test(text))
    return refuse('This is not a text file. Save the sheet as “CSV UTF-8” and try again.')
  return { ok: true, text: text.replace(/^\uFEFF/, ''), western: isGuessed(bytes) }
}

const refuse = (reason: string): CsvText => ({ ok: false, reason })

function isGuessed(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return false
  } catch {
    return true
  }
}
