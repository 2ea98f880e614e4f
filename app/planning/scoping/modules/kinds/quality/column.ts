import { asLine } from '#app/http/typed-text.ts'
import { dateFormatOf, isEmail, isYesNo, nothing, numberIn, shapeOf } from './cells.ts'

export type ColumnType = 'number' | 'date' | 'yes or no' | 'text' | 'mixed' | 'empty'

export type ColumnProfile = {
  name: string
  type: ColumnType
  missing: number
  distinct: number
  /** For numbers: lowest, middle and highest value, and how many lie far outside the middle half. */
  range: { low: number; median: number; high: number; outliers: number } | null
  /** The commonest ways of writing, where there are several. */
  formats: { shape: string; count: number }[]
  /** Most cells look like somebody’s e-mail address. */
  personal: boolean
  examples: string[]
}

/** Share of the cells that must agree before a column is called by a type. */
const nearlyAll = 0.95
const half = 0.5
const longestExample = 40

/** What one column holds; `cells` has one entry per row. */
export function profileColumn(name: string, cells: readonly string[]): ColumnProfile {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !nothing.test(cell))
  const numbers = filled.map(numberIn).filter((value) => value !== null)
  const type = typeOf(filled, numbers.length)
  const distinct = new Set(filled)
  return {
    name,
    type,
    missing: cells.length - filled.length,
    distinct: distinct.size,
    range: type === 'number' || type === 'mixed' ? rangeOf(numbers) : null,
    formats: formatsOf(filled, type),
    personal: share(filled, isEmail) >= half,
    examples: [...distinct].slice(0, 3).map((cell) => asLine(cell).slice(0, longestExample)),
  }
}

const share = (cells: readonly string[], is: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length

function typeOf(filled: readonly string[], numbers: number): ColumnType {
  if (filled.length === 0) return 'empty'
  if (share(filled, isYesNo) === 1) return 'yes or no'
  const numeric = numbers / filled.length
  const dated = share(filled, (cell) => dateFormatOf(cell) !== null)
  if (numeric >= nearlyAll) return 'number'
  if (dated >= nearlyAll) return 'date'
  return Math.max(numeric, dated) >= half ? 'mixed' : 'text'
}

/** Tukey's fences: one and a half times the middle half beyond it. */
const fence = 1.5

function rangeOf(numbers: readonly number[]): ColumnProfile['range'] {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))]
  const [low, lower, median, upper, high] = [at(0), at(0.25), at(0.5), at(0.75), at(1)]
  if (low === undefined || lower === undefined || median === undefined) return null
  if (upper === undefined || high === undefined) return null
  const reach = fence * (upper - lower)
  const outliers =
    reach === 0 ? 0 : sorted.filter((each) => each < lower - reach || each > upper + reach).length
  return { low, median, high, outliers }
}

const mostFormats = 4

function formatsOf(filled: readonly string[], type: ColumnType): ColumnProfile['formats'] {
  if (type === 'number' || type === 'yes or no' || type === 'empty') return []
  const counts = new Map<string, number>()
  for (const cell of filled) {
    const shape = dateFormatOf(cell) ?? asLine(shapeOf(cell))
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  }
  return counts.size < 2
    ? []
    : [...counts]
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, mostFormats)
        .map(([shape, count]) => ({ shape, count }))
}
