/** The number, or null where arithmetic has left the finite numbers. */
export const finiteOrNull = (value: number): number | null =>
  Number.isFinite(value) ? value : null

/** Whether every value is finite and at least zero. */
export const areAmounts = (values: readonly number[]): boolean =>
  values.every((value) => Number.isFinite(value) && value >= 0)

/** Whether the value is a finite number from 0 to 1. */
export const isShare = (value: number): boolean => value >= 0 && value <= 1

/**
 * Weights scaled to sum 1.
 *
 * @returns null for no weights, a negative or infinite one, or a sum of zero
 */
export const sharesOf = (weights: readonly number[]): number[] | null => {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!areAmounts(weights) || !(total > 0) || !Number.isFinite(total)) return null
  return weights.map((weight) => weight / total)
}
