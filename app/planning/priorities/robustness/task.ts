import type { Item } from '#app/planning/priorities/methods/item.ts'
import type { Yardstick } from '#app/planning/priorities/methods/score.ts'

/** What is left open: the weights of own criteria, the figures within their three points, or both. */
export type Open = 'weights' | 'values' | 'both'

export type Task = {
  yardstick: Yardstick
  /** Those with a score; the others have no rank. */
  items: readonly Pick<Item, 'id' | 'figures' | 'risks'>[]
  open: Open
  samples: number
  seed: number
}

/** Ranks over many draws. Rows are in the order of the items. */
export type Robustness = {
  /** Items × ranks, the first rank being best. */
  rankShares: number[][]
  /** Mean weights of the draws that an item won, by criterion; null without weights or wins. */
  centralWeights: (number[] | null)[]
  confidence: (number | null)[]
  /** P10, P50 and P90 of the number itself; null where only weights are open. */
  scores: ([p10: number, p50: number, p90: number] | null)[]
}

export type Message =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; result: Robustness | null }

/** Chance to be among the first k. */
export const chanceOfTop = (shares: readonly number[], k: number): number =>
  Math.min(
    1,
    shares.slice(0, k).reduce((sum, share) => sum + share, 0),
  )

/** The rank that is reached or bettered with probability p. */
export const rankAt = (shares: readonly number[], p: number): number => {
  let sum = 0
  for (const [i, share] of shares.entries()) {
    sum += share
    if (sum >= p - 1e-9) return i + 1
  }
  return shares.length
}
