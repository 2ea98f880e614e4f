/** Terms of Kolmogorov's series; at the smallest λ that matters, the twentieth is below 1e-30. */
const terms = 100
const flatBelow = 0.18

/** Probability that the largest distance exceeds λ: 2 Σ (−1)^(k−1) exp(−2k²λ²), in 0–1. */
const exceeds = (lambda: number): number => {
  if (lambda < flatBelow) return 1
  let total = 0
  for (let k = 1; k <= terms; k++)
    total += (k % 2 ? 1 : -1) * Math.exp(-2 * k * k * lambda * lambda)
  return Math.min(1, Math.max(0, 2 * total))
}

/**
 * Two-sample Kolmogorov–Smirnov test: the largest distance between two empirical distributions.
 *
 * The probability is the asymptotic one with Stephens' correction of λ; it is close from about four
 * values per sample and cautious where values repeat.
 *
 * @param first values in any unit; so are those of `second`
 * @returns the distance D in 0–1 and the probability of one at least as large if both come from one
 *   distribution; null where a sample is empty or holds a value that is not finite
 * @see Stephens (1970), Use of the Kolmogorov-Smirnov, Cramér-von Mises and related statistics
 */
export const kolmogorovSmirnov = (
  first: readonly number[],
  second: readonly number[],
): { distance: number; probability: number } | null => {
  if (first.length === 0 || second.length === 0) return null
  if (![...first, ...second].every(Number.isFinite)) return null
  const distance = largestDistance(sorted(first), sorted(second))
  const root = Math.sqrt((first.length * second.length) / (first.length + second.length))
  return { distance, probability: exceeds((root + 0.12 + 0.11 / root) * distance) }
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)

function largestDistance(first: readonly number[], second: readonly number[]): number {
  let [i, j, largest] = [0, 0, 0]
  while (i < first.length && j < second.length) {
    const value = Math.min(first[i]!, second[j]!)
    while (i < first.length && first[i] === value) i++
    while (j < second.length && second[j] === value) j++
    largest = Math.max(largest, Math.abs(i / first.length - j / second.length))
  }
  return largest
}
