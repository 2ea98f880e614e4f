import type { CrossedDesign } from './crossed-design.ts'
import { fitMixedModel, type VarianceRatios } from './fit.ts'
import { minimise } from './nelder-mead.ts'

export type LikelihoodMethod = 'reml' | 'ml'

type Candidate = { ratios: VarianceRatios; deviance: number }

/** Past this ratio the error variance cannot be told from zero in double precision. */
const LARGEST_LOG_RATIO = Math.log(1e9)
const STARTS = [-3, 0, 3, 8, 14, LARGEST_LOG_RATIO]

/** In logarithms of the ratios; downwards, for the largest start has no room above it. */
const ROUGH = { step: -1, tolerance: 1e-2 }
const FINE = { step: -0.02, tolerance: 1e-6 }

const SIMPLER_IS_AS_GOOD = 1e-9

/** Degrees of freedom of the error variance, which is profiled out. */
export const degreesOfFreedom = ({ total }: CrossedDesign, method: LikelihoodMethod): number =>
  method === 'reml' ? total - 1 : total

/** −2 log-likelihood, up to a constant, at the best mean and error variance for these ratios. */
const devianceAt = (
  design: CrossedDesign,
  method: LikelihoodMethod,
  ratios: VarianceRatios,
): number => {
  const fit = fitMixedModel(design, ratios)
  if (!fit) return Number.POSITIVE_INFINITY
  const mean = method === 'reml' ? 0 : Math.log(fit.meanWeight)
  const deviance =
    fit.logDeterminant - mean + degreesOfFreedom(design, method) * Math.log(fit.squares)
  return Number.isNaN(deviance) ? Number.POSITIVE_INFINITY : deviance
}

const bestFrom = (starts: number[][], objective: (at: number[]) => number) => {
  const inside = (at: number[]) =>
    at.every((x) => x <= LARGEST_LOG_RATIO) ? objective(at) : Number.POSITIVE_INFINITY
  const valued = starts.map((at) => ({ at, value: inside(at) }))
  const start = valued.reduce((best, other) => (other.value < best.value ? other : best))
  const rough = minimise(inside, start.at, ROUGH)
  return minimise(inside, rough.at, FINE)
}

/** Fewest variances first, so that a boundary wins where it is as likely as the inside. */
const candidates = (deviance: (ratios: VarianceRatios) => number): Candidate[] => {
  const single = STARTS.map((x) => [x])
  const pairs = STARTS.flatMap((x) => STARTS.map((y) => [x, y]))
  const models: { starts: number[][]; ratios: (at: number[]) => VarianceRatios }[] = [
    { starts: single, ratios: ([x]) => ({ row: Math.exp(x!), column: 0 }) },
    { starts: single, ratios: ([y]) => ({ row: 0, column: Math.exp(y!) }) },
    { starts: pairs, ratios: ([x, y]) => ({ row: Math.exp(x!), column: Math.exp(y!) }) },
  ]
  const none = { row: 0, column: 0 }
  const found = models.map(({ starts, ratios }) => {
    const { at, value } = bestFrom(starts, (point) => deviance(ratios(point)))
    return { ratios: ratios(at), deviance: value }
  })
  return [{ ratios: none, deviance: deviance(none) }, ...found]
}

/** Ratios from here on are taken for an error of zero. */
const WITHOUT_ERROR = Math.exp(LARGEST_LOG_RATIO) / 10

/** What is this close in −2 log-likelihood no ratings tell apart. */
const AS_LIKELY = 0.01

/** The same shares of rows and columns with next to no error. */
const withoutError = ({ row, column }: VarianceRatios): VarianceRatios => {
  const scale = WITHOUT_ERROR / Math.max(row, column)
  return { row: row * scale, column: column * scale }
}

/**
 * The variance ratios of greatest likelihood, zero included.
 *
 * @returns null when the likelihood grows without bound as the error variance goes to zero, or is as
 *   high there: where rows and columns explain every rating, it may become level
 */
export const mostLikelyRatios = (
  design: CrossedDesign,
  method: LikelihoodMethod,
): VarianceRatios | null => {
  const deviance = (ratios: VarianceRatios) => devianceAt(design, method, ratios)
  const all = candidates(deviance)
  const least = Math.min(...all.map((one) => one.deviance))
  const best = all.find((one) => one.deviance <= least + SIMPLER_IS_AS_GOOD)
  if (!best) return null
  const { ratios } = best
  const largest = Math.max(ratios.row, ratios.column)
  if (largest === 0) return ratios
  if (largest >= WITHOUT_ERROR) return null
  return deviance(withoutError(ratios)) <= best.deviance + AS_LIKELY ? null : ratios
}
