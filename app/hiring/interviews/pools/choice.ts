import { readersAmong } from '#app/hiring/interviews/arranging/taking.ts'
import { distinctTakers } from '#app/math/matching/distinct-takers.ts'

/** Somebody of a pool, and how much they have before them. */
export type Poolmate = {
  memberId: string
  name: string
  /** Interviews they take in a week at most. */
  perWeek: number
  /** Interviews that are set up with them and not held yet, whatever they are for. */
  ahead: number
  /** Interviews of this opening that are theirs. */
  inOpening: number
  /** They meet this candidate in another stage. */
  elsewhere: boolean
}

export type PoolPlaces = {
  planId: string
  /** How many are to be chosen. */
  places: number
  among: readonly Poolmate[]
}

/**
 * Chooses who of each pool meets a candidate in a stage. Nobody takes two interviews of the stage if that can be avoided, nor meets
 * the candidate in two stages; among the rest comes first whose week would be least full with one more, then whoever
 * has fewest interviews in the opening, then the first by name.
 *
 * @param taking who takes an interview of the stage already
 * @returns whom each plan gets: nobody twice, never more than asked, fewer where the pool has no more
 */
export function choosePeople(
  pools: readonly PoolPlaces[],
  taking: ReadonlySet<string>,
): Map<string, string[]> {
  const places = pools.toSorted((a, b) => spareOf(a) - spareOf(b)).flatMap(eachPlace)
  const apart = distinctTakers(
    places.map(({ among }) => ranked(among).filter((one) => !taking.has(one))),
  )
  const chosen = new Map(pools.map(({ planId }): [string, string[]] => [planId, []]))
  const left: PoolPlaces[] = []
  for (const [at, pool] of places.entries()) {
    const one = apart[at]
    if (one) chosen.get(pool.planId)?.push(one)
    else left.push(pool)
  }
  for (const pool of left) chosen.get(pool.planId)?.push(...secondFor(pool, chosen))
  return chosen
}

const spareOf = ({ places, among }: PoolPlaces) => among.length - places

const eachPlace = (pool: PoolPlaces) => Array.from({ length: pool.places }, () => pool)

/** Whoever takes a second interview of the stage, because all others of the pool take one too; none where nobody is left. */
function secondFor({ planId, among }: PoolPlaces, chosen: ReadonlyMap<string, string[]>): string[] {
  const given = [...chosen.values()].flat()
  const mine = chosen.get(planId) ?? []
  const times = (id: string) => given.filter((one) => one === id).length
  const busier = among.map((one) => ({ ...one, ahead: one.ahead + times(one.memberId) }))
  return ranked(busier)
    .filter((one) => !mine.includes(one))
    .slice(0, 1)
}

const ranked = (among: readonly Poolmate[]): string[] =>
  among.toSorted(byRoom).map(({ memberId }) => memberId)

function byRoom(a: Poolmate, b: Poolmate): number {
  return (
    Number(a.elsewhere) - Number(b.elsewhere) ||
    compare(fullness(a), fullness(b)) ||
    a.inOpening - b.inOpening ||
    a.name.localeCompare(b.name, 'en') ||
    compare(a.memberId, b.memberId)
  )
}

/** How much of a week would be taken with one more; whoever takes none a week comes last. */
const fullness = ({ ahead, perWeek }: Poolmate) => (ahead + 1) / perWeek

const compare = <Value extends number | string>(a: Value, b: Value) => Number(a > b) - Number(a < b)

/** An interview of a candidate, as far as it says who can still be chosen. */
export type Past = {
  candidacyId: string
  planId: string
  stageId: string
  interviewerId: string
  /** How it ended; null while it stands. */
  ending: string | null
}

export type Asking = {
  candidacyId: string
  planId: string
  /** Scorecards of the candidacy are revealed. */
  revealed: boolean
}

/**
 * Whether somebody is not chosen for an interview: they stepped back from this person before, in whatever opening; they take it or
 * took it already; or an interview of theirs ended and they may have read what others wrote since.
 *
 * @param past the interviews of the person, for all openings
 */
export const isOut = (
  memberId: string,
  past: readonly Past[],
  { candidacyId, planId, revealed }: Asking,
): boolean => {
  const mine = past.filter(({ interviewerId }) => interviewerId === memberId)
  const here = mine.filter((one) => one.candidacyId === candidacyId)
  return (
    mine.some(({ ending }) => ending === 'recused') ||
    here.some((one) => one.planId === planId) ||
    readersAmong(here, { revealed }).length > 0
  )
}
