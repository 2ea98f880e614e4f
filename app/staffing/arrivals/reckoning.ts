import { quarterOf } from '#app/planning/quarter.ts'
import type { Hire, Start } from '#app/planning/roadmap/solving/plan.ts'
import { leadOf } from '#app/planning/roadmap/solving/problem.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Known } from '#app/staffing/gaps/comers.ts'
import type { Arrival } from '#app/staffing/pricing/ways.ts'

/** What has become of a hire that the plan counts on. */
export type Outlook =
  | { kind: 'starts'; role: string; startsOn: string }
  | { kind: 'gone'; role: string }

/** What a plan does not know yet of openings that answer proposals: who was hired, and who will not be, since it was asked for. */
export const outlooksOf = (known: Known[], askedAt: Date): Outlook[] =>
  known.flatMap(({ role, people, closed, arrivals }): Outlook[] => {
    const starts = arrivals.filter(({ recordedAt }) => recordedAt > askedAt)
    const isGone = closed && closed.outcome !== 'filled' && closed.at > askedAt
    const missing = isGone ? Math.max(0, people - arrivals.length) : 0
    return [
      ...starts.map(({ startsOn }) => ({ kind: 'starts' as const, role, startsOn })),
      ...Array.from({ length: missing }, () => ({ kind: 'gone' as const, role })),
    ]
  })

/** What the plan is worth at some moment: its value, where work starts (quarters from 1), the chance of each use case to be done by its quarter. */
export type Reckoned = {
  value: number
  starts: Start[]
  chances: Record<string, number>
  /** Whether the plan as it was committed can still be carried out with the people there are. */
  holds?: boolean
}

/**
 * The quarters (from 1) in which the plan's hires are useful: as found out where something is known, else as planned.
 * Whoever starts without being planned comes beside them. A start before the plan counts from its first quarter; one after
 * its end is not counted.
 */
export function expectedArrivals(
  problem: Problem,
  hires: Hire[],
  outlooks: Outlook[],
  { firstQuarter, firstMonth }: { firstQuarter: number; firstMonth: number },
): Arrival[] {
  const open = [...outlooks]
  const quarterIn = (startsOn: string) =>
    Math.max(1, quarterOf(new Date(startsOn), firstMonth) - firstQuarter + 1)
  const wanted = hires.flatMap(({ role, quarter }) => {
    const at = open.findIndex((one) => one.role === role)
    const [known] = at < 0 ? [] : open.splice(at, 1)
    if (known?.kind === 'gone') return []
    const arrives = known ? quarterIn(known.startsOn) : quarter + leadOf(problem, role)
    return [{ role, quarter: arrives }]
  })
  const beside = open.flatMap((one) =>
    one.kind === 'starts' ? [{ role: one.role, quarter: quarterIn(one.startsOn) }] : [],
  )
  return [...wanted, ...beside].filter(({ quarter }) => quarter <= problem.quarters)
}

/** Use cases that enter, leave or start in another quarter. */
export function movedUseCases(before: Start[], after: Start[]): string[] {
  const quarterIn = (list: Start[], id: string) => list.find((one) => one.useCase === id)?.quarter
  const all = new Set([...before, ...after].map(({ useCase }) => useCase))
  return [...all].filter((id) => quarterIn(before, id) !== quarterIn(after, id))
}
