import { quarterOf } from '#app/planning/quarter.ts'
import type { Hire, Start } from '#app/planning/roadmap/solving/plan.ts'
import { leadOf } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Arrival } from '#app/staffing/pricing/ways.ts'

/** What has become of a hire that the plan counts on. */
export type Outlook =
  | { kind: 'starts'; role: string; startsOn: string }
  | { kind: 'gone'; role: string }

/** What the plan is worth at some moment: its value, where work starts (quarters from 1), the chance of each use case to be done by its quarter. */
export type Reckoned = { value: number; starts: Start[]; chances: Record<string, number> }

/**
 * The quarters (from 1) in which the plan's hires are useful: as found out where something is known, else as planned.
 * A start before the plan counts from its first quarter; one after its end is not counted.
 */
export function expectedArrivals(
  problem: Problem,
  hires: Hire[],
  outlooks: Outlook[],
  { firstQuarter, firstMonth }: { firstQuarter: number; firstMonth: number },
): Arrival[] {
  const open = [...outlooks]
  return hires.flatMap(({ role, quarter }) => {
    const at = open.findIndex((one) => one.role === role)
    const [known] = at < 0 ? [] : open.splice(at, 1)
    if (known?.kind === 'gone') return []
    const planned = quarter + leadOf(problem, role)
    const arrives = known
      ? Math.max(1, quarterOf(new Date(known.startsOn), firstMonth) - firstQuarter + 1)
      : planned
    return arrives <= problem.quarters ? [{ role, quarter: arrives }] : []
  })
}

/** Use cases that enter, leave or start in another quarter. */
export function movedUseCases(before: Start[], after: Start[]): string[] {
  const quarterIn = (list: Start[], id: string) => list.find((one) => one.useCase === id)?.quarter
  const all = new Set([...before, ...after].map(({ useCase }) => useCase))
  return [...all].filter((id) => quarterIn(before, id) !== quarterIn(after, id))
}
