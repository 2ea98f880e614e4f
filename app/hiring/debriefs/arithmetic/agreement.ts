import { bootstrapInterval } from '#app/math/agreement/bootstrap.ts'
import { gwetAC } from '#app/math/agreement/gwet-ac.ts'
import { krippendorffAlpha } from '#app/math/agreement/krippendorff-alpha.ts'
import { meanOf } from './composite.ts'

/** One rating of one candidate in one competency by one interviewer. */
export type HistoryRating = {
  candidacy: string
  interviewer: string
  competency: string
  rating: number
}

/** Fewer candidate-and-competency pairs with two raters than this say nothing about agreement. */
export const leastUnits = 8

export const reliableFrom = 0.8
export const tentativeFrom = 0.667

export type Reading = 'reliable' | 'tentative' | 'low'

export type Agreement =
  | { enough: false; units: number }
  | {
      enough: true
      units: number
      raters: number
      /** Krippendorff's α with the ordinal metric; null when the ratings do not vary. */
      alpha: number | null
      interval: { low: number; high: number } | null
      reading: Reading | null
      /** Gwet's AC2 with quadratic weights, which stays meaningful when nearly all ratings are the same. */
      ac2: number | null
    }

const scale = [1, 2, 3, 4, 5]
const resamples = 400

/** Raters × units with two raters at least; somebody who rated a unit twice counts once, by their mean. */
function matrixOf(ratings: readonly HistoryRating[]): (number | null)[][] {
  const units = Map.groupBy(ratings, ({ candidacy, competency }) => `${candidacy} ${competency}`)
  const shared = [...units.values()].filter(
    (unit) => new Set(unit.map(({ interviewer }) => interviewer)).size > 1,
  )
  const raters = [...new Set(shared.flat().map(({ interviewer }) => interviewer))]
  return raters.map((rater) =>
    shared.map((unit) => {
      const own = unit.filter(({ interviewer }) => interviewer === rater)
      const mean = meanOf(own.map(({ rating }) => rating))
      return mean === null ? null : Math.round(mean)
    }),
  )
}

const readingOf = (alpha: number): Reading => {
  if (alpha >= reliableFrom) return 'reliable'
  return alpha >= tentativeFrom ? 'tentative' : 'low'
}

/**
 * How far interviewers agree: over many candidates, never over one. A unit is one candidate in one competency.
 *
 * @returns `enough: false` with fewer than eight units that two people rated
 * @see Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Gwet (2014)
 */
export function agreementOf(ratings: readonly HistoryRating[]): Agreement {
  const matrix = matrixOf(ratings)
  const units = matrix[0]?.length ?? 0
  if (units < leastUnits) return { enough: false, units }
  const alpha = krippendorffAlpha(matrix, 'ordinal')
  const drawn =
    alpha === null
      ? null
      : bootstrapInterval(matrix, (sample) => krippendorffAlpha(sample, 'ordinal'), { resamples })
  return {
    enough: true,
    units,
    raters: matrix.length,
    alpha,
    interval: drawn && { low: drawn.low, high: drawn.high },
    reading: alpha === null ? null : readingOf(alpha),
    ac2: gwetAC(matrix, 'quadratic', scale),
  }
}
