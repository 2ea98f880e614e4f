import { inSentence } from '#app/ui/in-sentence.ts'
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

type MorePeople = Extract<ChangePart, { kind: 'capacity' }>

/** More of one role: its name stands once, however many quarters there are. */
function moreOf(parts: MorePeople[], { quarters, roles }: PlanNames): string {
  const [first] = parts
  if (!first) return ''
  const one = first.amount < 1 ? 'of one more' : 'more'
  const role = inSentence(roles[first.role] ?? first.role)
  const amounts = parts.map(({ amount, quarter }, at) => {
    const of = at === 0 ? ` ${one} ${role}` : ''
    return `${exactWords(amount)}${of} in ${quarters[quarter - 1] ?? ''}`
  })
  return listed(amounts)
}

/** "a", "a and b"; semicolons where a part has commas or "and" of its own. */
function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join('')
  if (parts.some((part) => part.includes(' and '))) return parts.join('; ')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

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
