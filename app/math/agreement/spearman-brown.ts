const isCorrelation = (r: number): boolean => r >= -1 && r <= 1

/** Whole raters are not added for a difference that is only rounding. */
const ROUNDING = 1e-12

/**
 * Reliability of the mean of k raters, r_k = k·r / (1 + (k − 1)·r).
 *
 * @param r reliability of one rater, −1 to 1
 * @param k how many times the panel is as long, above 0; need not be whole
 * @returns −1 to 1, or null outside that domain, and for an r so far below zero that k such raters
 *   cannot exist
 * @see Spearman (1910); Brown (1910)
 */
export const spearmanBrown = (r: number, k: number): number | null => {
  if (!isCorrelation(r) || !(k > 0) || !Number.isFinite(k)) return null
  const denominator = 1 + (k - 1) * r
  const reliability = (k * r) / denominator
  return denominator > 0 && reliability >= -1 ? Math.min(1, reliability) : null
}

/**
 * The smallest whole number of raters whose mean reaches a reliability.
 *
 * @param r reliability of one rater, −1 to 1
 * @param target reliability wanted, −1 to 1
 * @returns 1 or more, or null when no number of raters gets there
 */
export const ratersNeeded = (r: number, target: number): number | null => {
  if (!isCorrelation(r) || !isCorrelation(target)) return null
  if (target <= r) return 1
  const raters = (target * (1 - r)) / (r * (1 - target))
  if (!(r > 0) || !Number.isFinite(raters)) return null
  return Math.max(1, Math.ceil(raters * (1 - ROUNDING)))
}
