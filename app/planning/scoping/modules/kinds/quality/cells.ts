/** How much of a cell is looked at and shown. */
const longestCell = 200

export const nothing = /^(null|na|n\/a|nan|none|-|–|\?)?$/i

/** A number in either way of writing thousands and decimals; null for anything else. */
export function numberIn(cell: string): number | null {
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell)
    ? cell.replaceAll(',', '')
    : cell.replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(plain)) return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : null
}

const dates: readonly [string, RegExp][] = [
  ['2026-11-21', /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/],
  ['21.11.2026', /^\d{1,2}\.\d{1,2}\.\d{2,4}$/],
  ['11/21/2026', /^\d{1,2}\/\d{1,2}\/\d{2,4}$/],
]

/** The way a date is written, shown by an example; null for what is none. */
export const dateFormatOf = (cell: string): string | null =>
  dates.find(([, pattern]) => pattern.test(cell))?.[0] ?? null

export const isYesNo = (cell: string): boolean => /^(yes|no|true|false|y|n|t|f|0|1)$/i.test(cell)

export const isEmail = (cell: string): boolean =>
  cell.length <= longestCell && /^[^\s@]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63}){1,5}$/.test(cell)

/** Runs of digits become 9, of letters a: what codes look like. */
export const shapeOf = (cell: string): string =>
  cell
    .slice(0, longestCell)
    .replaceAll(/\d+/g, '9')
    .replaceAll(/\p{L}+/gu, 'a')
    .slice(0, 24)
