import { moneyWords } from '#app/planning/money.ts'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import type { PlanNames } from './admission-words.ts'

const waitWords = (
  { useCase, after }: Extract<Binding, { kind: 'dependency' }>,
  titles: PlanNames['titles'],
) => `“${titles[useCase] ?? 'One'}” waits for “${titles[after] ?? 'another'}”.`

/** What a plan uses up, by name. */
export function bindingWords(binding: Binding, { quarters, titles, roles }: PlanNames): string {
  const at = (quarter: number | null) =>
    quarter === null ? 'over all' : (quarters[quarter - 1] ?? '')
  if (binding.kind === 'dependency') return waitWords(binding, titles)
  if (binding.kind === 'capacity')
    return `${roles[binding.role] ?? binding.role}: full in ${at(binding.quarter)}.`
  if (binding.kind === 'budget') return `The budget ${at(binding.quarter)} is spent.`
  return `The limit “${binding.limit}” ${at(binding.quarter)} is reached.`
}

type Limiting = Exclude<Binding, { kind: 'dependency' }>

export type BindingRow = {
  name: string
  /** What one more of it would be worth in each quarter; null where it does not hold anything back. */
  cells: (string | null)[]
  /** The same for what is limited over the whole plan alone. */
  overall: string | null
}

const limitNames: Record<string, string> = {
  inProgress: 'Use cases in progress at a time',
  highRisk: 'Use cases of high risk',
  startsPerQuarter: 'Starts in a quarter',
}

/** What holds a plan back by quarter, the dearest first, and which work only waits for other work. */
export function bindingTable(
  binding: readonly Binding[],
  { quarters, titles, roles, currency }: PlanNames,
): { rows: BindingRow[]; waits: string[] } {
  const limiting = binding.filter((one): one is Limiting => one.kind !== 'dependency')
  const nameOf = (one: Limiting) => {
    if (one.kind === 'capacity') return roles[one.role] ?? one.role
    if (one.kind === 'budget') return `Budget, for ${moneyWords(1, currency)} more`
    return limitNames[one.limit] ?? one.limit
  }
  const worth = ({ price }: Limiting) => (price < 0.5 ? 'full' : moneyWords(price, currency))
  const dearest = (same: readonly Limiting[]) => Math.max(...same.map(({ price }) => price))
  const rows = [...Map.groupBy(limiting, nameOf)].toSorted(
    ([, a], [, b]) => dearest(b) - dearest(a),
  )
  return {
    rows: rows.map(([name, same]) => {
      const told = (quarter: number | null) => {
        const found = same.find((one) => one.quarter === quarter)
        return found ? worth(found) : null
      }
      return { name, cells: quarters.map((_, at) => told(at + 1)), overall: told(null) }
    }),
    waits: binding.flatMap((one) => (one.kind === 'dependency' ? [waitWords(one, titles)] : [])),
  }
}
