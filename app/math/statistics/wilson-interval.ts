export type Interval = { low: number; high: number }

const z95 = 1.959963984540054

/**
 * Wilson's score interval of a proportion; it stays within 0 and 1 and is sensible for few trials.
 *
 * @param successes whole number, 0 to `trials`
 * @param trials whole number
 * @param z standard normal quantile of the two-sided level; 95 % by default
 * @returns null where there are no trials or the counts do not fit
 * @see Wilson (1927), J. Am. Stat. Assoc. 22, 209–212
 */
export function wilsonInterval(successes: number, trials: number, z = z95): Interval | null {
  if (!(trials > 0) || successes < 0 || successes > trials) return null
  const share = successes / trials
  const scale = 1 + z ** 2 / trials
  const centre = (share + z ** 2 / (2 * trials)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2))
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === trials ? 1 : centre + half,
  }
}
