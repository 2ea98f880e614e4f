import { areNormal, normalDraws } from './normal.ts'

const inTop = (values: number[], n: number): number[] => {
  const cutoff = values.toSorted((a, b) => b - a)[n - 1]!
  const above = values.filter((value) => value > cutoff).length
  const tied = values.filter((value) => value === cutoff).length
  return values.map((value) => {
    if (value === cutoff) return (n - above) / tied
    return value > cutoff ? 1 : 0
  })
}

/**
 * Chance of each item to be among the n highest true values, when true values are independent and
 * normal. Simulated: the standard error is at most 0.5 / √draws; the same seed gives the same
 * answer.
 *
 * @param means in any unit
 * @param sds standard deviations in that unit; with 0 a value is known exactly, and ties share
 * @param n places, a whole number of 1 or more
 * @returns probabilities in the order given, sum n or the number of items if that is less; null
 *   without items, for lists of different length, or for values outside their domain
 */
export const topN = (
  means: readonly number[],
  sds: readonly number[],
  n: number,
  { seed = 1, draws = 10_000 } = {},
): number[] | null => {
  if (!areNormal(means, sds) || !Number.isInteger(n) || n < 1 || !(draws >= 1)) return null
  if (n >= means.length) return means.map(() => 1)
  const draw = normalDraws(seed)
  const totals = means.map(() => 0)
  for (let round = 0; round < draws; round += 1) {
    const values = means.map((mean, i) => mean + sds[i]! * draw())
    for (const [i, share] of inTop(values, n).entries()) totals[i]! += share
  }
  return totals.map((total) => total / draws)
}
