import { finiteOrNull, sharesOf } from '#app/math/finite.ts'

const ROUNDING = 1e-12

/**
 * For each criterion the weight at which two items swap places, the other weights keeping their
 * proportions: with d = v(a) − v(b), D = Σ w·d and S = (D − w_k·d_k) ÷ (1 − w_k), the items tie at
 * S ÷ (S − d_k).
 *
 * @param weights one per criterion, 0 or more, scaled to sum 1
 * @param a values of the first item, one per criterion
 * @param b values of the second item
 * @returns a weight from 0 to 1 per criterion, null where no weight of it makes them swap; all null
 *   for lists of different length or weights without a sum
 */
export const swapWeights = (
  weights: readonly number[],
  a: readonly number[],
  b: readonly number[],
): (number | null)[] => swaps(weights, a, b).map((swap) => swap?.at ?? null)

export type Swap = {
  at: number
  /** Which item is ahead when the criterion weighs more than that; below it, the other one is. */
  above: 'a' | 'b'
}

/** As `swapWeights`, with the side of each weight on which an item is ahead. */
export const swaps = (
  weights: readonly number[],
  a: readonly number[],
  b: readonly number[],
): (Swap | null)[] => {
  const shares = sharesOf(weights)
  if (!shares || a.length !== shares.length || b.length !== shares.length)
    return weights.map(() => null)
  const ahead = shares.map((_, k) => a[k]! - b[k]!)
  return shares.map((_, k) => {
    const others = aheadOnOthers(shares, ahead, k)
    const at = finiteOrNull(others / (others - ahead[k]!))
    if (at === null || at < -ROUNDING || at > 1 + ROUNDING) return null
    return { at: Math.min(1, Math.max(0, at)), above: ahead[k]! > others ? 'a' : 'b' }
  })
}

/** The lead on all other criteria; what is left of terms that cancel out is rounding, and no lead. */
const aheadOnOthers = (shares: number[], ahead: number[], k: number): number => {
  let [sum, size, weight] = [0, 0, 0]
  for (const [j, share] of shares.entries()) {
    if (j === k) continue
    sum += share * ahead[j]!
    size += share * Math.abs(ahead[j]!)
    weight += share
  }
  const isTie = size > 0 && Math.abs(sum) <= ROUNDING * size
  return isTie ? 0 : sum / weight
}
