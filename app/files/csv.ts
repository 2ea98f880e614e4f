import Papa from 'papaparse'
import { stringify } from 'csv-stringify/sync'

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
