import type { Quantity } from '#app/planning/use-cases/quantities.ts'

/** What a file says about a use case in words; the owner by name. */
export const factColumns = [
  'title',
  'problem',
  'input',
  'output',
  'current_process',
  'function',
  'industry',
  'sponsor',
  'tags',
  'owner',
] as const

/** Columns a file must have; the other ones may be left out, and what they say then stays as it is. */
export const neededColumns = ['title'] as const

/** What a file tells but cannot change: stages have gates, and parking has its own page. */
export const toldColumns = ['stage', 'state'] as const

/** Quantities of one guess, each in three columns. */
export const guessed = [
  ['value', 'value'],
  ['p-data', 'data'],
  ['p-model', 'model'],
  ['p-deploy', 'deployment'],
  ['p-adopt', 'adoption'],
  ['cost', 'cost'],
  ['run', 'run'],
  ['loss', 'loss'],
  ['duration', 'duration'],
] as const satisfies readonly (readonly [Quantity, string])[]

export const pointColumns = ['low', 'likely', 'high'] as const

export const columnsOf = (name: string): string[] => pointColumns.map((point) => `${name}_${point}`)

/** Guesses by quarter, as a list in one cell. */
export const listColumns = ['effort', 'spend'] as const

/** Those it touches, one per line of the cell. */
export const peopleColumn = 'stakeholders'

/** Every column in the order of an export. */
export const columns: readonly string[] = [
  'number',
  ...toldColumns,
  ...factColumns,
  ...guessed.flatMap(([, name]) => columnsOf(name)),
  ...listColumns,
  peopleColumn,
]

const known = new Set(columns)

/** The column a heading means, whatever its case and its separators; null for one that is not known. */
export function columnOf(heading: string): string | null {
  const key = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s.-]+/g, '_')
  return known.has(key) ? key : null
}
