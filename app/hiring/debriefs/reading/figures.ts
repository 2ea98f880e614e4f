import type { HistoryRating } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import { compositeOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import type { Composite, Weighted } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { correctedComposite } from '#app/hiring/debriefs/arithmetic/corrected.ts'
import type { Corrected, RatedBy } from '#app/hiring/debriefs/arithmetic/corrected.ts'
import { applyRule, knockOutsOnly } from '#app/hiring/debriefs/arithmetic/rule.ts'
import type { RuleResult } from '#app/hiring/debriefs/arithmetic/rule.ts'
import { strictnessFor } from '#app/hiring/debriefs/arithmetic/severity.ts'
import type { SeverityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'
import { predictedReliability } from '#app/roles/kit/loop-checks.ts'

/** What the declared rule makes of a candidate's counted ratings. */
export type Judged = {
  /** Null while the organisation has statistics switched off. */
  composite: Composite | null
  rule: RuleResult
}

/** With statistics switched off, the knock-outs alone are looked at. */
export function judge(
  rubric: readonly Weighted[],
  ratings: readonly RatedBy[],
  statistics: boolean,
): Judged {
  const composite = compositeOf(rubric, ratings)
  return statistics
    ? { composite, rule: applyRule(composite) }
    : { composite: null, rule: knockOutsOnly(composite) }
}

export type Panel = {
  /** Different people whose cards count. */
  raters: number
  /** Of the mean of so many separate interviews, 0 to 1. */
  reliability: number | null
}

export const panelOf = (ratings: readonly RatedBy[]): Panel => {
  const raters = new Set(
    ratings.flatMap(({ interviewer, rating }) => (rating === null ? [] : [interviewer])),
  ).size
  return { raters, reliability: predictedReliability(raters) }
}

export type CorrectedFigures = Corrected & {
  model: SeverityModel
  /** How many of the interviewers have enough earlier ratings to be corrected. */
  people: { corrected: number; all: number }
}

/** A candidate's corrected composite, from revealed ratings of several candidates, this one's among them. */
export function correct(
  candidacy: string,
  rubric: readonly Weighted[],
  ratings: readonly RatedBy[],
  history: readonly HistoryRating[],
  model: SeverityModel,
): CorrectedFigures | null {
  const strictness = strictnessFor(history, candidacy, model)
  const corrected = correctedComposite(rubric, ratings, strictness, model.variances)
  if (!corrected) return null
  const all = [...strictness.values()]
  const known = all.filter(({ guard }) => guard !== 'few-ratings').length
  return { ...corrected, model, people: { corrected: known, all: all.length } }
}
