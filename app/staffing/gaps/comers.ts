import { quarterOf } from '#app/planning/quarter.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'
import type { CommittedPlan } from './committed.server.ts'

/** A proposal with what has become of it. */
export type Known = {
  id: string
  role: string
  people: number
  /** The fiscal quarter in which they have to be useful. */
  quarter: number
  createdAt: Date
  verdict: 'approved' | 'declined' | null
  /** Why it could not be priced; empty where it was or still may be. */
  fault: string
  /** When its opening was closed, and how; null while it is open or not made. */
  closed: { at: Date; outcome: 'filled' | 'cancelled' | 'other' } | null
  arrivals: { startsOn: string; recordedAt: Date }[]
}

/** Somebody who is proposed or on the way, and the quarter of the plan, from 1, in which they are useful. */
export type Comer = { role: string; quarter: number }

type Plan = Pick<CommittedPlan, 'firstQuarter' | 'firstMonth'> & {
  problem: { quarters: number }
  /** When the people were counted whom the plan has. */
  askedAt: Date
}

/**
 * Everybody who comes beside the people that a plan has: hired since it was made, wanted by an open opening, or proposed.
 * With `asking`, as that proposal meets them: of those nobody has judged yet, only older ones come first.
 */
export function comersOf(
  known: Known[],
  { askedAt, firstMonth, firstQuarter, problem }: Plan,
  asking?: { id: string; createdAt: Date },
): Comer[] {
  const isAhead = ({ id, verdict, fault, createdAt, closed }: Known) => {
    if (closed || id === asking?.id) return false
    if (verdict) return verdict === 'approved'
    return fault === '' && (!asking || createdAt < asking.createdAt)
  }
  const quartersOf = (one: Known) => [
    ...one.arrivals
      .filter(({ recordedAt }) => recordedAt > askedAt)
      .map(({ startsOn }) => quarterOf(new Date(startsOn), firstMonth)),
    ...(isAhead(one)
      ? Array.from({ length: Math.max(0, one.people - one.arrivals.length) }, () => one.quarter)
      : []),
  ]
  return known
    .flatMap((one) => quartersOf(one).map((quarter) => ({ role: one.role, quarter })))
    .map(({ role, quarter }) => ({ role, quarter: Math.max(1, quarter - firstQuarter + 1) }))
    .filter(({ quarter }) => quarter <= problem.quarters)
}

type Price = {
  role: string
  pricing: Pick<StoredPricing, 'beside' | 'besideIn'> | null
}

/** Whether others of its role come than a price was found beside; prices that kept no quarters tell by their number alone. */
export function isOvertaken({ role, pricing }: Price, comers: Comer[]): boolean {
  const coming = quartersOfRole(role, comers)
  const known = pricing?.besideIn
  return known
    ? coming.join() !== (known[role] ?? []).join()
    : coming.length !== (pricing?.beside?.[role] ?? 0)
}

/** Whether as many of each other role come as beside a price that kept their quarters, and some of them in another one. */
export const isMoved = ({ besideIn = {} }: Pick<StoredPricing, 'besideIn'>, comers: Comer[]) =>
  Object.entries(besideIn).some(([role, known]) => {
    const coming = quartersOfRole(role, comers)
    return coming.length === known.length && coming.join() !== known.join()
  })

const quartersOfRole = (role: string, comers: Comer[]): number[] =>
  comers
    .filter((one) => one.role === role)
    .map(({ quarter }) => quarter)
    .toSorted((a, b) => a - b)

/** The quarters of the plan in which people of each role come, one for each of them. */
export const quartersByRole = (comers: Comer[]): Record<string, number[]> =>
  Object.fromEntries(
    [...new Set(comers.map(({ role }) => role))].map((role) => [
      role,
      quartersOfRole(role, comers),
    ]),
  )

/** How many people of each role come. */
export const countByRole = (comers: Comer[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(comers, ({ role }) => role)].map(([role, all]) => [role, all.length]),
  )
