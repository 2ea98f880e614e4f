import { connectedComponents } from '#app/math/statistics/connected-components.ts'
import { crossedEffects, estimateVariances } from '#app/math/statistics/crossed-effects.ts'
import type { HistoryRating } from './agreement.ts'

/** Of a rating, in points squared. */
export type SeverityVariances = { candidate: number; interviewer: number; error: number }

export type VarianceSource = 'estimated' | 'assumed'

/**
 * What is assumed where the ratings do not tell: a variance of one point squared, of which candidates make .44, the
 * reliability of a single interview (Huffcutt, Culbertson & Weyhrauch 2013). How the rest divides between strictness
 * and error is our assumption.
 */
export const assumedVariances: SeverityVariances = {
  candidate: 0.44,
  interviewer: 0.16,
  error: 0.4,
}

/** With fewer candidates or interviewers than these, an estimate of the variances would be noise. */
export const leastCandidates = 5
export const leastInterviewers = 3

/** An interviewer with fewer ratings about other candidates is not corrected. */
export const leastEarlierRatings = 5

/** No rating is moved by more than this. */
export const largestCorrection = 1

export type Strictness = {
  /** Above zero: lenient. What is taken off each rating, after the guards. */
  effect: number
  /** Standard deviation of what is known about it. */
  sd: number
  /** Why nothing is corrected, if nothing is. */
  guard: 'few-ratings' | 'capped' | null
}

export type SeverityModel = { variances: SeverityVariances; source: VarianceSource }

const countOf = (values: readonly string[]) => new Set(values).size

/** The variances of the model, by restricted maximum likelihood where the ratings allow it. Slow: once per page. */
export function severityModel(history: readonly HistoryRating[]): SeverityModel {
  const assumed: SeverityModel = { variances: assumedVariances, source: 'assumed' }
  const candidates = countOf(history.map(({ candidacy }) => candidacy))
  const interviewers = countOf(history.map(({ interviewer }) => interviewer))
  if (candidates < leastCandidates || interviewers < leastInterviewers) return assumed
  const found = estimateVariances(history.map(crossed), 'reml')
  if (!found) return assumed
  const { row: candidate, column: interviewer, error } = found
  return { variances: { candidate, interviewer, error }, source: 'estimated' }
}

const crossed = ({ candidacy, interviewer, rating }: HistoryRating) => ({
  row: candidacy,
  column: interviewer,
  value: rating,
})

/** The ratings that are linked with a candidate's through people who rated several candidates. */
export function linkedWith(history: readonly HistoryRating[], candidacy: string): HistoryRating[] {
  const component = connectedComponents(history.map(crossed)).find(({ rows }) =>
    rows.includes(candidacy),
  )
  const rows = new Set(component?.rows)
  return history.filter((rating) => rows.has(rating.candidacy))
}

/**
 * How strict each of a candidate's interviewers is, from the ratings that are linked with theirs, after the guards:
 * nothing with fewer than five ratings about other candidates, and never more than one point.
 *
 * @param history revealed ratings that count, this candidate's among them
 * @returns by interviewer of this candidate; empty when there are no ratings
 */
export function strictnessFor(
  history: readonly HistoryRating[],
  candidacy: string,
  { variances }: SeverityModel,
): Map<string, Strictness> {
  const linked = linkedWith(history, candidacy)
  const { candidate: row, interviewer: column, error } = variances
  const fit = crossedEffects(linked.map(crossed), { row, column, error })
  const mine = new Set(
    linked.filter((one) => one.candidacy === candidacy).map(({ interviewer }) => interviewer),
  )
  const unknown = { effect: 0, sd: Math.sqrt(column), guard: 'few-ratings' as const }
  return new Map(
    [...mine].map((interviewer) => {
      const earlier = linked.filter(
        (one) => one.interviewer === interviewer && one.candidacy !== candidacy,
      ).length
      const found = fit?.columns[interviewer]
      return [interviewer, found && earlier >= leastEarlierRatings ? capped(found) : unknown]
    }),
  )
}

function capped({ effect, sd }: { effect: number; sd: number }): Strictness {
  const held = Math.min(largestCorrection, Math.max(-largestCorrection, effect))
  return { effect: held, sd, guard: held === effect ? null : 'capped' }
}
