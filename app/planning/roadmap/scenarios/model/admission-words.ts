import type { Change, ChangePart } from '#app/planning/roadmap/solving/plan.ts'
import { moneyWords } from '#app/planning/money.ts'
import { exactWords } from './words.ts'

export type PlanNames = {
  /** Of the quarters, the first of the horizon first. */
  quarters: string[]
  titles: Record<string, string>
  roles: Record<string, string>
  /** Of the money. */
  currency: string
}

const limitNames: Record<string, string> = {
  inProgress: 'more in progress at a time',
  highRisk: 'more of high risk',
  startsPerQuarter: 'more starts a quarter',
  shareOfTheme: 'role-quarters more for other themes',
}

/** What would let a use case into the plan, and what that would add. */
export function admissionWords({ parts, quarter, gain }: Change, names: PlanNames): string {
  const what = parts.map((part) => partWords(part, names))
  const needs =
    what.length === 0
      ? 'it fits in'
      : `it fits in with ${what.slice(0, -1).join(', ')}${what.length > 1 ? ' and ' : ''}${what.at(-1)}`
  const start = names.quarters[quarter - 1] ?? ''
  return `${needs}. It would start in ${start} and add ${moneyWords(gain, names.currency)}, before what that change costs.`
}

function partWords(part: ChangePart, { quarters, titles, roles, currency }: PlanNames): string {
  const at = (quarter: number | null) =>
    quarter === null ? '' : ` in ${quarters[quarter - 1] ?? ''}`
  const title = (id: string) => `“${titles[id] ?? 'a use case that is gone'}”`
  switch (part.kind) {
    case 'capacity': {
      const role = (roles[part.role] ?? part.role).toLowerCase()
      const one = part.amount < 1 ? 'of one more' : 'more'
      return `${exactWords(part.amount)} ${one} ${role}${at(part.quarter)}`
    }
    case 'budget':
      return `${moneyWords(part.amount, currency)} more budget${at(part.quarter)}`
    case 'limit':
      return `${exactWords(part.amount)} ${limitNames[part.limit] ?? part.limit}${at(part.quarter)}`
    case 'pin':
      return `the pin of ${title(part.useCase)} dropped`
    case 'unpark':
      return `${title(part.useCase)} out of parking`
    case 'include':
      return `${title(part.useCase)} in the plan`
    case 'drop':
      return `${title(part.useCase)} left out`
  }
}
