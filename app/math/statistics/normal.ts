import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { mersenne } from 'pure-rand/generator/mersenne'
import { errorFunction } from 'simple-statistics'

/** Whether the lists pair up as one or more finite means and standard deviations of zero or more. */
export const areNormal = (means: readonly number[], sds: readonly number[]): boolean =>
  means.length > 0 &&
  means.length === sds.length &&
  means.every(Number.isFinite) &&
  sds.every((sd) => Number.isFinite(sd) && sd >= 0)

/** Density of the standard normal distribution at z. */
export const normalDensity = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * Probability that a standard normal value is at most z, within 6e-8.
 *
 * The error function is the library's; its table of the normal distribution has four digits only.
 */
export const normalCumulative = (z: number): number => (1 + errorFunction(z / Math.SQRT2)) / 2

/**
 * A source of standard normal draws; the same seed gives the same draws.
 *
 * Mersenne Twister, for it spreads a small seed over its whole state: the first draws of
 * xoroshiro128plus after such a seed are far from normal.
 *
 * @see Box & Muller (1958), A note on the generation of random normal deviates
 */
export const normalDraws = (seed: number): (() => number) => {
  const random = mersenne(seed)
  return () => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)))
    return radius * Math.cos(2 * Math.PI * uniformFloat64(random))
  }
}
