import { crossedDesign, exchanged } from './mixed-model/crossed-design.ts'
import type { CrossedDesign, CrossedRating } from './mixed-model/crossed-design.ts'
import { canSeparateVariances } from './mixed-model/identifiability.ts'
import { fitMixedModel, type MixedModelFit, type VarianceRatios } from './mixed-model/fit.ts'
import {
  degreesOfFreedom,
  mostLikelyRatios,
  type LikelihoodMethod,
} from './mixed-model/variance-search.ts'

export type Variances = { row: number; column: number; error: number }

/** A predicted effect in units of the ratings, with the standard deviation of its prediction. */
export type Effect = { effect: number; sd: number }

export type CrossedEffects = {
  mean: number
  rows: Record<string, Effect>
  columns: Record<string, Effect>
}

const isVariance = (variance: number): boolean => Number.isFinite(variance) && variance >= 0

/** Adding 0 turns −0 into 0. */
const named = (names: string[], effects: number[], spread: number[], error: number) =>
  Object.fromEntries(
    names.map((name, i) => [name, { effect: effects[i]! + 0, sd: Math.sqrt(error * spread[i]!) }]),
  )

const describe = (design: CrossedDesign, fit: MixedModelFit, error: number): CrossedEffects => ({
  mean: fit.mean,
  rows: named(design.rows, fit.rows, fit.rowSpread(), error),
  columns: named(design.columns, fit.columns, fit.columnSpread(), error),
})

/** The longer side first: the cost of a fit lies in the shorter one. */
const oriented = (design: CrossedDesign) => {
  const isTurned = design.columns.length > design.rows.length
  const turned = ({ row, column }: VarianceRatios) => ({ row: column, column: row })
  return {
    design: isTurned ? exchanged(design) : design,
    turn: (ratios: VarianceRatios) => (isTurned ? turned(ratios) : ratios),
    turnEffects: ({ mean, rows, columns }: CrossedEffects): CrossedEffects =>
      isTurned ? { mean, rows: columns, columns: rows } : { mean, rows, columns },
  }
}

/**
 * Row and column effects of ratings, shrunk towards their mean: y = mean + row + column + error,
 * crossed random effects, best linear unbiased prediction. Any pattern of missing and repeated
 * ratings is fine; levels in components that share no rating are comparable only through the mean.
 *
 * The same name as a row and as a column means two different things.
 *
 * @param ratings one entry per rating, in any unit
 * @param variances in that unit squared; row and column zero or more, error above zero
 * @returns the mean by generalised least squares, and per row and column the effect with the
 *   standard deviation of effect minus truth (uncertainty of the mean included); null without
 *   ratings, or for values or variances outside their domain
 * @see Henderson (1975), Best linear unbiased estimation and prediction under a selection model
 */
export const crossedEffects = (
  ratings: readonly CrossedRating[],
  variances: Variances,
): CrossedEffects | null => {
  const { row, column, error } = variances
  if (![row, column, error].every(isVariance) || error === 0) return null
  const design = crossedDesign(ratings)
  if (!design) return null
  const { design: tall, turn, turnEffects } = oriented(design)
  const fit = fitMixedModel(tall, turn({ row: row / error, column: column / error }))
  if (!fit || !Number.isFinite(fit.squares)) return null
  return turnEffects(describe(tall, fit, error))
}

/**
 * Variances of rows, columns and error by maximum likelihood, restricted (`reml`, which allows for
 * the estimated mean) or full (`ml`). Zero is a possible estimate for rows and columns.
 *
 * @returns variances in units of the ratings squared, or null when the pattern of ratings cannot
 *   tell the three apart (one row, one column, one rating per row or per column, …), when the
 *   ratings do not vary, or when rows and columns explain them without error
 * @see Patterson & Thompson (1971), Recovery of inter-block information
 */
export const estimateVariances = (
  ratings: readonly CrossedRating[],
  method: LikelihoodMethod,
): Variances | null => {
  const design = crossedDesign(ratings)
  if (!design || !canSeparateVariances(design)) return null
  const { design: tall, turn } = oriented(design)
  const ratios = mostLikelyRatios(tall, method)
  const fit = ratios && fitMixedModel(tall, ratios)
  if (!fit || !ratios) return null
  const error = fit.squares / degreesOfFreedom(design, method)
  if (!(error > 0) || !Number.isFinite(error)) return null
  const { row, column } = turn(ratios)
  return { row: row * error, column: column * error, error }
}
