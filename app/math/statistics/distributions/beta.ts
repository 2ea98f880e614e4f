import { gammaln } from 'simple-statistics'

const TINY = 1e-300
const SETTLED = 1e-15
const STEPS = 300

const logBeta = (a: number, b: number): number => gammaln(a) + gammaln(b) - gammaln(a + b)

/** The m-th pair of numerators of the continued fraction. */
const numerators = (m: number, x: number, a: number, b: number): [number, number] => [
  (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
  (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
]

/** Lentz's method for the continued fraction of the incomplete beta function. */
const continuedFraction = (x: number, a: number, b: number): number => {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let result = d
  for (let m = 1; m <= STEPS; m += 1) {
    let change = 1
    for (const numerator of numerators(m, x, a, b)) {
      d = 1 / away(1 + numerator * d)
      c = away(1 + numerator / c)
      change = d * c
      result *= change
    }
    if (Math.abs(change - 1) < SETTLED) break
  }
  return result
}

/**
 * Probability that a beta-distributed value is at most x: the regularised incomplete beta function.
 *
 * @param x 0 to 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @returns 0 to 1, within 1e-12 for shapes up to a hundred
 * @see Press et al. (2007), Numerical recipes, 3rd edition, section 6.4
 */
export const betaCumulative = (x: number, a: number, b: number): number => {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCumulative(1 - x, b, a)
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b))
  return (front * continuedFraction(x, a, b)) / a
}

const betaDensity = (x: number, a: number, b: number): number =>
  Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta(a, b))

/**
 * The value a beta-distributed one is at most with probability p, by Newton's method kept inside a
 * shrinking interval.
 *
 * @param p 0 to 1
 * @param a first shape, above 0
 * @param b second shape, above 0
 * @returns 0 to 1
 */
export const betaQuantile = (p: number, a: number, b: number): number => {
  if (p <= 0) return 0
  if (p >= 1) return 1
  let [low, high] = [0, 1]
  let x = a / (a + b)
  for (let step = 0; step < STEPS && high - low > Number.EPSILON * high; step += 1) {
    const miss = betaCumulative(x, a, b) - p
    if (miss === 0) return x
    if (miss > 0) high = x
    else low = x
    const newton = x - miss / betaDensity(x, a, b)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= Number.EPSILON * x) return next
    x = next
  }
  return x
}
