export type Distribution = {
  mean: number
  variance: number
  /** The value not exceeded with probability p; null for p outside 0 to 1. */
  quantile: (p: number) => number | null
}

/** Quantile on 0 to 1 of the triangular distribution with its peak at `peak`. */
export const triangularQuantile = (p: number, peak: number): number =>
  p < peak ? Math.sqrt(p * peak) : 1 - Math.sqrt((1 - p) * (1 - peak))

/**
 * Triangular distribution of a three-point estimate: mean (a + m + b) ÷ 3, variance
 * (a² + m² + b² − am − ab − mb) ÷ 18.
 *
 * @param min lowest, in any unit
 * @param mode most likely, from min to max
 * @param max highest
 * @returns mean, variance and quantiles in that unit; a certain value where min equals max; null
 *   for values reversed or not finite
 */
export const triangular = (min: number, mode: number, max: number): Distribution | null => {
  const width = max - min
  if (!(min <= mode && mode <= max) || !Number.isFinite(width)) return null
  const peak = width === 0 ? 0 : (mode - min) / width
  return {
    mean: min + (width * (1 + peak)) / 3,
    variance: (width ** 2 * (1 - peak + peak ** 2)) / 18,
    quantile: (p) => (p >= 0 && p <= 1 ? min + width * triangularQuantile(p, peak) : null),
  }
}
