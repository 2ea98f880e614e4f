import Papa from 'papaparse'
import { stringify } from 'csv-stringify/sync'
import { decodeText } from './document-type.ts'

type Row = Record<string, string | number | null>

/**
 * Rows as a CSV file that spreadsheets open in the right encoding; no cell is one that a spreadsheet would calculate.
 * Columns are those of the first row, or as named.
 */
export const csvOf = (rows: readonly Row[], columns?: readonly string[]): string =>
  stringify([...rows], {
    header: true,
    ...(columns ? { columns: [...columns] } : {}),
    bom: true,
    escape_formulas: true,
  })

/** The cells of a CSV file, with any usual separator; lines without any text are left out. */
export const cellsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' }).data

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
