import { isPool } from './pool-words.ts'

/** A planned interview with those named for it. */
export type Manned = {
  id: string
  /** How many of those named meet a candidate; null for everybody. */
  peoplePerCandidate: number | null
  interviewers: readonly { memberId: string }[]
}

/** An interview that was set up for a candidate. */
export type SetUpInterview = {
  planId: string
  interviewerId: string
  ending: string | null
  startsAt: Date | null
}

/** What is still to be set up: people by name, or places for whom somebody of the pool is chosen. */
export type Missing = { named: string[]; places: number }

/**
 * What of a planned interview is still to be set up for a candidate. What was called off or missed stays so until somebody sets it up
 * again; who stepped back or handed over leaves a place in a pool, and none where everybody is named. Once the others have a time
 * ahead, whoever can come then is added by name.
 *
 * @param all the interviews of the candidate in the stage, whether they still count or not
 */
export function missingOf(plan: Manned, all: readonly SetUpInterview[], now: Date): Missing {
  const mine = all.filter(({ planId }) => planId === plan.id)
  const known = new Set(mine.map(({ interviewerId }) => interviewerId))
  const unasked = plan.interviewers
    .map(({ memberId }) => memberId)
    .filter((memberId) => !known.has(memberId))
  const each = plan.peoplePerCandidate
  if (each === null) return { named: unasked, places: 0 }
  if (hasTimeAhead(mine, now)) return { named: [], places: 0 }
  const filled = new Set(mine.filter(keepsPlace).map(({ interviewerId }) => interviewerId))
  const places = Math.max(0, each - filled.size)
  // No more are named than meet a candidate: there is nobody to choose from.
  if (!isPool(plan.interviewers.length, each)) return { named: unasked.slice(0, places), places: 0 }
  return { named: [], places }
}

/** Nobody is named for a planned interview that was never set up. */
export const isUnmanned = (
  { id, interviewers }: Manned,
  all: readonly { planId: string }[],
): boolean => interviewers.length === 0 && all.every(({ planId }) => planId !== id)

/** Somebody takes the interview at a time that is set and not past. */
export const hasTimeAhead = (
  rows: readonly Pick<SetUpInterview, 'ending' | 'startsAt'>[],
  now: Date,
): boolean =>
  rows.some(({ ending, startsAt }) => ending === null && startsAt !== null && startsAt > now)

const keepsPlace = ({ ending }: SetUpInterview) => ending !== 'recused' && ending !== 'replaced'

/** Somebody who was named for an interview of a candidate, and how it ended for them. */
export type Named = {
  id: string
  createdAt: Date
  ending: { kind: string; at: Date; replacementId: string | null } | null
}

/**
 * How many places are meant to stay empty: they were called off, and nobody was named for them since. Whoever is named takes a place
 * that somebody left before one that was called off; whoever an interview was handed over to keeps the place as it is.
 */
export function keptEmpty(all: readonly Named[]): number {
  const heirs = new Set(all.map(({ ending }) => ending?.replacementId))
  const named = all
    .filter(({ id }) => !heirs.has(id))
    .map(({ createdAt: at }) => ({ at, kind: '' }))
  const ended = all.flatMap(({ ending }) => (ending && ending.kind !== 'replaced' ? [ending] : []))
  let [left, empty] = [0, 0]
  for (const { kind } of [...named, ...ended].toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (kind === 'cancelled') empty += 1
    else if (kind) left += 1
    else if (left > 0) left -= 1
    else empty = Math.max(0, empty - 1)
  }
  return empty
}
