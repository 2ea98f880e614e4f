import { finiteOrNull, sharesOf } from '#app/math/finite.ts'

/**
 * Weighted sum of values on fixed anchors: Σ w·v ÷ Σ w. Anchors are declared, never taken from the
 * present items, so one item's edit leaves every other item's sum where it was.
 *
 * @param values one per criterion, 0 (worst anchor) to 1 (best anchor); null is missing
 * @param weights one per criterion, 0 or more, in any unit: swing weights as they were given
 * @returns between the lowest and highest value; null when a value with weight is missing, or for
 *   lists of different length, a negative weight, or no weight at all
 * @see von Winterfeldt & Edwards (1986), Decision analysis and behavioral research
 */
export const weightedSum = (
  values: readonly (number | null)[],
  weights: readonly number[],
): number | null => {
  const shares = sharesOf(weights)
  if (!shares || values.length !== weights.length) return null
  let total = 0
  for (const [k, share] of shares.entries()) {
    if (share > 0) total += share * (values[k] ?? Number.NaN)
  }
  return finiteOrNull(total)
}
