import { moneyWords } from '#app/planning/money.ts'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import type { PlanNames } from './admission-words.ts'
import { themeName } from './limits.ts'
import { exactWords } from './words.ts'

type Limiting = Exclude<Binding, { kind: 'dependency' }>

const small = 1e-6

const whenWords = (quarter: number | null, { quarters }: PlanNames) =>
  quarter === null ? 'over all' : (quarters[quarter - 1] ?? '')

const waitWords = (
  { useCase, after }: Extract<Binding, { kind: 'dependency' }>,
  { titles }: PlanNames,
) => `“${titles[useCase] ?? 'One'}” waits for “${titles[after] ?? 'another'}”.`

const themeOf = (limiting: Limiting): string | null =>
  limiting.kind === 'limit' ? (limiting.theme ?? null) : null

const shareName = (theme: string): string => `Least share for ${themeName(theme)}`

/** How much a plan leaves of what it nearly uses up; null where it leaves nothing. */
function leftWords(limiting: Limiting, { currency }: PlanNames): string | null {
  const { kind, slack } = limiting
  if (slack <= small) return null
  return `${kind === 'budget' ? moneyWords(slack, currency) : exactWords(slack)} left`
}

/** What a plan uses up, by name; of what it nearly uses up, how much it leaves. */
export function bindingWords(binding: Binding, names: PlanNames): string {
  if (binding.kind === 'dependency') return waitWords(binding, names)
  const when = whenWords(binding.quarter, names)
  const left = leftWords(binding, names)
  const little = 'too little for what stays out.'
  if (binding.kind === 'capacity') {
    const role = names.roles[binding.role] ?? binding.role
    return left ? `${role}: ${left} in ${when}, ${little}` : `${role}: full in ${when}.`
  }
  const theme = themeOf(binding)
  if (theme) return `${shareName(theme)}: ${left ? `${left}, ${little}` : 'just reached.'}`
  const what = binding.kind === 'budget' ? 'The budget' : `The limit “${binding.limit}”`
  if (left) return `${what} ${when} has ${left}, ${little}`
  return `${what} ${when} is ${binding.kind === 'budget' ? 'spent' : 'reached'}.`
}

/** What a little more of it would be worth, counted by the whole one; null where that is nothing. */
export function priceWords(binding: Binding, names: PlanNames): string | null {
  if (binding.kind === 'dependency' || binding.price < 0.5) return null
  const { roles, currency } = names
  const when = whenWords(binding.quarter, names)
  const price = moneyWords(binding.price, currency)
  if (binding.kind === 'capacity')
    return `${roles[binding.role] ?? binding.role} in ${when}: ${price} for one more.`
  const theme = themeOf(binding)
  if (theme) return `${shareName(theme)}: ${price} for one quarter of a person off it.`
  if (binding.kind === 'budget')
    return `The budget ${when}: ${price} for ${moneyWords(1, currency)} more.`
  return `The limit “${binding.limit}” ${when}: ${price} for one more.`
}

export type BindingRow = {
  name: string
  /** In each quarter "full" or how much is left; null where it does not hold anything back. */
  cells: (string | null)[]
  /** The same for what is limited over the whole plan alone. */
  overall: string | null
}

const limitNames: Record<string, string> = {
  inProgress: 'Use cases in progress at a time',
  highRisk: 'Use cases of high risk',
  startsPerQuarter: 'Starts in a quarter',
}

function nameOf(one: Limiting, { roles }: PlanNames): string {
  if (one.kind === 'capacity') return roles[one.role] ?? one.role
  const theme = themeOf(one)
  if (theme) return shareName(theme)
  return one.kind === 'budget' ? 'Budget' : (limitNames[one.limit] ?? one.limit)
}

/** What holds a plan back by quarter, the dearest first, and which work only waits for other work. */
export function bindingTable(
  binding: readonly Binding[],
  names: PlanNames,
): { rows: BindingRow[]; waits: string[] } {
  const limiting = binding.filter((one): one is Limiting => one.kind !== 'dependency')
  const dearest = (same: readonly Limiting[]) => Math.max(...same.map(({ price }) => price))
  const rowNameOf = (one: Limiting) =>
    `${nameOf(one, names)}${one.quarter === null ? ', over the whole plan' : ''}`
  const byName = [...Map.groupBy(limiting, rowNameOf)]
  return {
    rows: byName
      .toSorted(([, a], [, b]) => dearest(b) - dearest(a))
      .map(([name, same]) => rowOf(name, same, names)),
    waits: binding.flatMap((one) => (one.kind === 'dependency' ? [waitWords(one, names)] : [])),
  }
}

function rowOf(name: string, same: readonly Limiting[], names: PlanNames): BindingRow {
  const told = (quarter: number | null) => {
    const found = same.find((one) => one.quarter === quarter)
    const full = found && themeOf(found) ? 'just reached' : 'full'
    return found ? (leftWords(found, names) ?? full) : null
  }
  return { name, cells: names.quarters.map((_, at) => told(at + 1)), overall: told(null) }
}
