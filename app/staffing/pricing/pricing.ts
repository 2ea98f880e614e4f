import type { StoredPricing, StoredWay } from '#db/schema/staffing.ts'
import type { Load, Plan, Start } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Way } from './ways.ts'

export type Priced = Way & { plan: Pick<Plan, 'value' | 'starts' | 'status' | 'load'> }

/** Use cases one plan starts and the other does not. */
export const entered = (with_: Start[], without: Start[]): string[] => {
  const known = new Set(without.map(({ useCase }) => useCase))
  return with_.map(({ useCase }) => useCase).filter((id) => !known.has(id))
}

const leastPeople = 0.25

/** The role with the most time left over the horizon, apart from the wanted one: whoever could learn. */
export function teacherOf(load: Load[], role: string): string | null {
  const free = new Map<string, number>()
  for (const { role: key, used, capacity } of load)
    if (key !== role) free.set(key, (free.get(key) ?? 0) + Math.max(0, capacity - used))
  const [best] = [...free].toSorted(([, a], [, b]) => b - a)
  return best && best[1] > leastPeople ? best[0] : null
}

/** The first quarter of a plan, from 1, in which a role works more than it has people without the hire. */
export function neededFrom(load: Load[], problem: Problem, role: string): number {
  const row = problem.capacity[role] ?? 0
  const had = (quarter: number) => (typeof row === 'number' ? row : (row[quarter - 1] ?? 0))
  const over = load
    .filter((one) => one.role === role && one.used > had(one.quarter) + 1e-6)
    .map(({ quarter }) => quarter)
  return over.length > 0 ? Math.min(...over) : 1
}

/** One way, ready to be stored; `paid` goes to people who come whichever way is taken. */
export const storedWay = (
  { kind, plan, cost }: Priced,
  base: Start[],
  paid: number,
): StoredWay => ({
  kind,
  planValue: plan.value - cost - paid,
  cost,
  unlocked: entered(plan.starts, base),
  proved: plan.status === 'optimal',
})

/** What hiring adds to the plan, pay and cost of hiring taken off. */
export function gainOf(ways: { kind: string; planValue: number }[]): number {
  const valueOf = (way: string) => ways.find(({ kind }) => kind === way)?.planValue ?? 0
  return valueOf('hire') - valueOf('nothing')
}

/** What each further quarter without the person costs the plan: the difference to the quarter after it. */
export function vacancyCosts({
  delays,
  ways,
}: Pick<StoredPricing, 'delays' | 'ways'>): { quarter: number; cost: number }[] {
  const never = ways.find(({ kind }) => kind === 'nothing')?.planValue
  return delays.flatMap(({ quarter, planValue }, index) => {
    const later = delays[index + 1]?.planValue ?? never
    return later === undefined
      ? []
      : [{ quarter, cost: planValue - Math.max(later, never ?? later) }]
  })
}
