import { isShare } from '#app/math/finite.ts'

/**
 * Brier score: mean squared distance of stated probabilities from what happened.
 *
 * @param forecasts probabilities, 0 to 1
 * @param outcomes whether each came true: true or 1, false or 0
 * @returns 0 (always certain and right) to 1 (always certain and wrong); .25 for always saying a
 *   half; null without forecasts, for lists of different length or values outside their domain
 * @see Brier (1950), Verification of forecasts expressed in terms of probability
 */
export const brier = (
  forecasts: readonly number[],
  outcomes: readonly (number | boolean)[],
): number | null => {
  const happened = outcomes.map(Number)
  if (forecasts.length === 0 || forecasts.length !== happened.length) return null
  if (!forecasts.every(isShare) || !happened.every((o) => o === 0 || o === 1)) return null
  const total = forecasts.reduce((sum, p, i) => sum + (p - happened[i]!) ** 2, 0)
  return total / forecasts.length
}
