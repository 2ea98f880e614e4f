import { meanOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'

export type Likeness = { templateKey: string | null; businessFunction: string; tags: string[] }

/** A use case whose value is known: what was expected of its quarters so far and what came, in thousands. */
export type Realised = Likeness & {
  id: string
  title: string
  expected: number
  value: number
  quarters: number
}

/** How one use case is like another, in words; null where it is not. */
export function likeness(a: Likeness, b: Likeness): string | null {
  if (a.templateKey !== null && a.templateKey === b.templateKey) return 'Same starting point'
  const shared = a.tags.find((tag) => b.tags.includes(tag))
  if (shared !== undefined) return `Also tagged “${shared}”`
  const sameFunction = a.businessFunction !== '' && a.businessFunction === b.businessFunction
  return sameFunction ? 'Same function' : null
}

/** With fewer than this, luck says more than the past. */
export const leastSources = 3

export type Learnt = {
  /** Like it, or all there are where too few are like it. */
  from: 'similar' | 'all'
  /** Shares of what was expected that came, at worst (P10), in the middle and at best (P90). */
  shares: ThreePoint
  sources: (Realised & { share: number; why: string | null })[]
}

/** What earlier use cases tell about how much of an expected value comes; null where none has a known value. */
export function learnFrom(one: Likeness & { id: string }, past: readonly Realised[]) {
  const known = past
    .filter(({ id, expected }) => id !== one.id && expected > 0)
    .map((each) => ({ ...each, share: each.value / each.expected, why: likeness(one, each) }))
  const similar = known.filter(({ why }) => why !== null)
  const isEnough = similar.length >= leastSources
  const sources = isEnough ? similar : known
  if (sources.length === 0) return null
  const sorted = sources.map(({ share }) => share).toSorted((a, b) => a - b)
  return {
    from: isEnough ? ('similar' as const) : ('all' as const),
    shares: {
      low: quantile(sorted, 0.1),
      mode: quantile(sorted, 0.5),
      high: quantile(sorted, 0.9),
    },
    sources: sources.toSorted((a, b) => Number(b.why !== null) - Number(a.why !== null)),
  } satisfies Learnt
}

/** Linear interpolation between order statistics (Hyndman & Fan 1996, type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const [low = 0, high = low] = sorted.slice(below, below + 2)
  return low + (high - low) * (position - below)
}

/**
 * The mean of what somebody guessed, times the shares of the past; null with too few sources or no value. The past tells
 * what came once running was paid: `paid` of the guess goes on it, and is not scaled.
 */
export function scaledValue(guess: ThreePoint | null, learnt: Learnt, paid = 0): ThreePoint | null {
  const left = guess ? meanOf(guess) - paid : 0
  if (left <= 0 || learnt.sources.length < leastSources) return null
  const { low, mode, high } = learnt.shares
  const scaled = (share: number) => Math.max(0, Math.round((left * share + paid) * 10) / 10)
  return { low: scaled(low), mode: scaled(mode), high: scaled(high) }
}
