import { betaQuantile } from './distributions/beta.ts'
import type { Distribution } from './triangular.ts'

/**
 * PERT-beta distribution of a three-point estimate: mean μ = (a + 4m + b) ÷ 6 and the exact
 * variance (μ − a)(b − μ) ÷ 7, with shapes 1 + 4(m − a) ÷ (b − a) and 1 + 4(b − m) ÷ (b − a).
 *
 * @param min lowest, in any unit
 * @param mode most likely, from min to max
 * @param max highest
 * @returns mean, variance and quantiles in that unit; a certain value where min equals max; null
 *   for values reversed or not finite
 * @see Vose (2008), Risk analysis: a quantitative guide, 3rd edition
 */
export const pert = (min: number, mode: number, max: number): Distribution | null => {
  const width = max - min
  if (!(min <= mode && mode <= max) || !Number.isFinite(width)) return null
  const peak = width === 0 ? 0 : (mode - min) / width
  const mean = min + (width * (1 + 4 * peak)) / 6
  return {
    mean,
    variance: ((mean - min) * (max - mean)) / 7,
    quantile: (p) =>
      p >= 0 && p <= 1 ? min + width * betaQuantile(p, 1 + 4 * peak, 5 - 4 * peak) : null,
  }
}
