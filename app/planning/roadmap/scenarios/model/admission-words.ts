import { counted } from '#app/math/text/counted.ts'
import { inSentence } from '#app/ui/in-sentence.ts'
import type { Change, ChangePart, Rejected } from '#app/planning/roadmap/solving/plan.ts'
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

const limitWords: Record<string, (amount: string) => string> = {
  inProgress: (amount) => `${amount} more in progress at a time`,
  highRisk: (amount) => `${amount} more of high risk`,
  startsPerQuarter: (amount) => `${counted(amount, 'more start')} a quarter`,
  shareOfTheme: (amount) => `${counted(amount, 'quarter')} of a person off a theme’s least share`,
}

/** What would let a use case into the plan, and what that would add. */
export function admissionWords({ parts, quarter, gain }: Change, names: PlanNames): string {
  const people = parts.filter((part) => part.kind === 'capacity')
  const others = parts.filter((part) => part.kind !== 'capacity')
  const what = [
    ...[...Map.groupBy(people, ({ role }) => role).values()].map((same) => moreOf(same, names)),
    ...others.map((part) => partWords(part, names)),
  ]
  const needs = what.length === 0 ? 'it fits in' : `it fits in with ${listed(what)}`
  const start = names.quarters[quarter - 1] ?? ''
  return `${needs}. It would start in ${start} and add ${moneyWords(gain, names.currency)}, before what that change costs.`
}

/** Why a use case is out of a plan, or what would let it in, as it stands behind its name. */
export const outWords = (rejected: Pick<Rejected, 'reason' | 'change'>, names: PlanNames): string =>
  rejected.change
    ? admissionWords(rejected.change, names)
    : (rejected.reason ?? 'it would not pay.')

type MorePeople = Extract<ChangePart, { kind: 'capacity' }>

/** More of one role: its name stands once, however many quarters there are. */
function moreOf(parts: MorePeople[], { quarters, roles }: PlanNames): string {
  const [first, ...others] = parts
  if (!first) return ''
  const name = roles[first.role] ?? first.role
  const at = ({ quarter }: MorePeople) => quarters[quarter - 1] ?? ''
  if (others.length === 0 && first.amount < 1)
    return `${exactWords(first.amount)} of one more ${inSentence(name)} in ${at(first)}`
  const amounts = parts.map((part) => `${exactWords(part.amount)} in ${at(part)}`)
  return `more people of the role “${name}” (${amounts.join(', ')})`
}

const listed = (parts: string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

function partWords(
  part: Exclude<ChangePart, MorePeople>,
  { quarters, titles, currency }: PlanNames,
): string {
  const at = (quarter: number | null) =>
    quarter === null ? '' : ` in ${quarters[quarter - 1] ?? ''}`
  const title = (id: string) => `“${titles[id] ?? 'a use case that is gone'}”`
  switch (part.kind) {
    case 'budget':
      return `${moneyWords(part.amount, currency)} more budget${at(part.quarter)}`
    case 'limit':
      return `${limitWords[part.limit]?.(exactWords(part.amount)) ?? part.limit}${at(part.quarter)}`
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
