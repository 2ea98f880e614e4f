import { isPool } from './pool-words.ts'

type Person = { memberId: string; perWeek: number; ahead: number }

type Plan = {
  id: string
  name: string
  kind: string
  minutes: number
  interviewers: readonly { memberId: string }[]
  peoplePerCandidate: number | null
}

/** What a pool can take against what it has before it. */
export type PoolLoad = {
  planId: string
  name: string
  people: number
  each: number
  /** Candidates it can take in a week, if its people take nothing else. */
  candidatesPerWeek: number
  /** Interviews a week that its people take at most, for all openings. */
  perWeek: number
  /** Interviews that are set up with its people for all openings and not held yet. */
  ahead: number
  /** Interviews of this plan that are still to be set up for candidates who wait for it. */
  toSetUp: number
  /** Weeks that takes at least; null where its people take none a week. */
  weeks: number | null
}

/** How many people meet one candidate: of those named everybody, or so many of a pool; one where nobody is named yet. */
const peopleIn = ({ interviewers, peoplePerCandidate }: Plan): number => {
  const named = interviewers.length
  return isPool(named, peoplePerCandidate) ? peoplePerCandidate : Math.max(1, named)
}

/** Minutes that interviewers spend with one candidate over a loop, all together; nobody sits through a take-home. */
export const teamMinutes = (plans: readonly Plan[]): number =>
  plans
    .filter(({ kind }) => kind !== 'take-home')
    .reduce((sum, plan) => sum + plan.minutes * peopleIn(plan), 0)

/**
 * How many candidates a week meet `each` of a pool: the largest number n of which every person takes at most their limit, and
 * nobody one candidate twice, so that Σ min(limit, n) ≥ each × n.
 */
export function candidatesPerWeek(limits: readonly number[], each: number): number {
  const total = limits.reduce((sum, limit) => sum + limit, 0)
  for (let count = Math.floor(total / each); count > 0; count -= 1) {
    const places = limits.reduce((sum, limit) => sum + Math.min(limit, count), 0)
    if (places >= each * count) return count
  }
  return 0
}

/**
 * What each pool of a loop can take against what is before it. Weeks count everything its people have, over all openings, and
 * spread it as well as can be: it takes at least so long.
 *
 * @param waiting candidates for whom an interview is still to be set up, by plan
 */
export const poolLoads = (
  plans: readonly Plan[],
  loads: readonly Person[],
  waiting: ReadonlyMap<string, number>,
): PoolLoad[] =>
  plans.flatMap((plan) => {
    const { id: planId, name, interviewers, peoplePerCandidate: each } = plan
    if (!isPool(interviewers.length, each)) return []
    const mine = loads.filter((one) =>
      interviewers.some((named) => named.memberId === one.memberId),
    )
    const perWeek = mine.reduce((sum, one) => sum + one.perWeek, 0)
    const ahead = mine.reduce((sum, one) => sum + one.ahead, 0)
    const toSetUp = each * (waiting.get(planId) ?? 0)
    return {
      planId,
      name,
      people: mine.length,
      each,
      candidatesPerWeek: candidatesPerWeek(
        mine.map((one) => one.perWeek),
        each,
      ),
      perWeek,
      ahead,
      toSetUp,
      weeks: perWeek > 0 ? Math.ceil((ahead + toSetUp) / perWeek) : null,
    }
  })
