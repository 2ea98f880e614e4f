import { sum } from 'simple-statistics'

/** Half a count in every class, so that an empty one does not make the sum infinite. */
const pseudocount = 0.5

const sharesOf = (counts: readonly number[]): number[] => {
  const total = sum([...counts]) + pseudocount * counts.length
  return counts.map((count) => (count + pseudocount) / total)
}

const usable = (before: readonly number[], after: readonly number[]): boolean =>
  before.length === after.length &&
  before.length > 0 &&
  [...before, ...after].every((count) => Number.isFinite(count) && count >= 0) &&
  sum([...before]) > 0 &&
  sum([...after]) > 0

/**
 * Kullback–Leibler divergence of `after` from `before` in nats, half a count added to every class.
 *
 * @param before counts by class, at least one above zero; `after` has the same classes in order
 * @returns at least 0; null where counts are missing, negative or of different length
 * @see Kullback & Leibler (1951), On information and sufficiency
 */
export const klDivergence = (
  before: readonly number[],
  after: readonly number[],
): number | null => {
  if (!usable(before, after)) return null
  const [p, q] = [sharesOf(before), sharesOf(after)]
  return Math.max(0, sum(q.map((share, index) => share * Math.log(share / p[index]!))))
}

/**
 * Population stability index Σ (q − p) ln(q ÷ p): the divergence both ways, added up.
 *
 * @param before counts by class; `after` has the same classes in order
 * @returns at least 0; by custom below 0.1 little has moved, above 0.25 much; null as for the divergence
 * @see Siddiqi (2006), Credit risk scorecards
 */
export const populationStability = (
  before: readonly number[],
  after: readonly number[],
): number | null => {
  const [there, back] = [klDivergence(before, after), klDivergence(after, before)]
  return there === null || back === null ? null : there + back
}
