import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { RowKey } from '#app/planning/roadmap/solving/to-instance.ts'

/** Rows of which one would be widened as a whole: a role, the budget, a limit. */
export type Family = { name: string; rows: number[] }

const limitNames: Record<string, string> = {
  inProgress: 'a higher limit on work in progress',
  highRisk: 'a higher limit on high-risk use cases',
  startsPerQuarter: 'more starts per quarter',
  shareOfTheme: 'smaller shares of themes',
}

const familyName = (key: RowKey): string =>
  key.kind === 'capacity'
    ? `more ${key.role}`
    : key.kind === 'budget'
      ? 'a larger budget'
      : (limitNames[key.limit] ?? key.limit)

export function familiesOf(rows: RowKey[]): Family[] {
  const families = new Map<string, number[]>()
  for (const [row, key] of rows.entries())
    families.set(familyName(key), [...(families.get(familyName(key)) ?? []), row])
  return [...families].map(([name, own]) => ({ name, rows: own }))
}

const listed = (names: string[], last: string): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`

/** One sentence on what cannot all be in a plan, and one on what would help. */
export function conflictWords({ useCases }: Problem, items: number[], helps: string[]): string {
  const ids = items.flatMap((item) => useCases[item]?.id ?? [])
  if (ids.length === 0) return 'No plan can keep every rule. Make fewer use cases mandatory.'
  const what =
    ids.length === 1
      ? `${ids[0]} has to be in the plan but cannot be`
      : `${listed(ids, 'and')} have to be in the plan but cannot all be`
  const help =
    helps.length > 0
      ? ` ${listed(helps, 'or')} would let ${ids.length === 1 ? 'it' : 'them'} in.`
      : ''
  return `${what}; leave one out, drop a pin or lengthen the horizon.${help.replace(/^ ./, (start) => start.toUpperCase())}`
}
