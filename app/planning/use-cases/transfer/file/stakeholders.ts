import { stakeholderSchema } from '#app/planning/use-cases/people/stakeholder.ts'

/** Somebody a use case touches, as a line of a cell: `name | team | what they want`. */
export type Stakeholder = { name: string; team: string; wants: string }

const mostStakeholders = 50

const escapes: Record<string, string> = { '\\': '\\\\', '|': '\\|', '\n': '\\n' }
const escaped = (text: string) => text.replaceAll(/[\\|\n]/g, (one) => escapes[one] ?? one)
const unescaped = (text: string) =>
  text.replaceAll(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))

const lineOf = ({ name, team, wants }: Stakeholder): string =>
  [name, team, wants]
    .map(escaped)
    .join(' | ')
    .replace(/(?: \| ?)+$/, '')

/** One per line; reading it gives the same people back. */
export const stakeholderCell = (list: readonly Stakeholder[]): string => list.map(lineOf).join('\n')

/** The people of a cell; a text says what is wrong with it. */
export function stakeholdersIn(cell: string): Stakeholder[] | string {
  const lines = cell.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > mostStakeholders) return `name ${mostStakeholders} at most.`
  const list: Stakeholder[] = []
  for (const [index, line] of lines.entries()) {
    const read = readLine(line)
    if (typeof read === 'string') return `line ${index + 1}: ${read}`
    if (list.some((other) => lineOf(other) === lineOf(read)))
      return `line ${index + 1}: ${read.name} is there twice.`
    list.push(read)
  }
  return list
}

const longestLine = 3_000

/** A bar that no backslash stands before. */
const bar = /(?<=(?<!\\)(?:\\\\)*)\|/

function readLine(line: string): Stakeholder | string {
  if (line.length > longestLine) return `it has more than ${longestLine} characters.`
  const [name = '', team = '', wants = '', ...more] = line.split(bar).map((part) => part.trim())
  if (more.length > 0) return 'write “name | team | what they want”, and \\| for a bar within.'
  const typed = { name: unescaped(name), team: unescaped(team), wants: unescaped(wants) }
  const read = stakeholderSchema.safeParse(typed)
  return read.success ? read.data : (read.error.issues[0]?.message ?? 'cannot be read.')
}

/** Whether two lists name the same people with the same wishes, in any order. */
export const sameStakeholders = (a: readonly Stakeholder[], b: readonly Stakeholder[]): boolean =>
  stakeholderCell(a.toSorted(byLine)) === stakeholderCell(b.toSorted(byLine))

const byLine = (a: Stakeholder, b: Stakeholder) => (lineOf(a) < lineOf(b) ? -1 : 1)
