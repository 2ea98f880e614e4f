import { compositeOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import type { CompetencyMean, Weighted } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { evidenceThatHelps, rankFinalists } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import type { Evidence, Ranking } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import { leastCoverage } from '#app/hiring/debriefs/arithmetic/rule.ts'
import type { RuleResult } from '#app/hiring/debriefs/arithmetic/rule.ts'
import { linkedWith } from '#app/hiring/debriefs/arithmetic/severity.ts'
import type { SeverityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'
import type { HistoryRating } from '#app/hiring/debriefs/arithmetic/agreement.ts'
import { correct, judge } from '#app/hiring/debriefs/reading/figures.ts'
import type { CorrectedFigures } from '#app/hiring/debriefs/reading/figures.ts'

/** A candidate with revealed cards that count. */
export type Candidate = { id: string; name: string; rubric: Weighted[] }

export type Compared = {
  id: string
  name: string
  rule: RuleResult
  /** Null while statistics are switched off. */
  score: number | null
  coverage: number | null
  corrected: CorrectedFigures | null
  /** Ratings by competency, in the order of the cards. */
  marks: { key: string; name: string; mean: number | null; ratings: number[] }[]
  means: CompetencyMean[]
}

export type Comparison = {
  compared: Compared[]
  /** Finalists with too little assessed to be ranked. */
  thin: string[]
  ranking: Ranking | null
  /** Which further ratings would separate those who are too close. */
  evidence: Evidence[]
  /** No shared interviewer links all who are ranked: strictness cannot be told from quality between the groups. */
  unlinked: boolean
}

type Input = {
  candidates: readonly Candidate[]
  history: readonly HistoryRating[]
  model: SeverityModel
  seats: number
  statistics: boolean
}

const byCandidacy = (history: readonly HistoryRating[], id: string) =>
  history.filter(({ candidacy }) => candidacy === id)

function compareOne({ id, name, rubric }: Candidate, input: Input): Compared {
  const ratings = byCandidacy(input.history, id)
  const { composite, rule } = judge(rubric, ratings, input.statistics)
  const { means } = compositeOf(rubric, ratings)
  return {
    id,
    name,
    rule,
    score: composite?.score ?? null,
    coverage: composite?.coverage ?? null,
    corrected: composite && correct(id, rubric, ratings, input.history, input.model),
    marks: means.map(({ key, name: title, mean }) => ({
      key,
      name: title,
      mean: input.statistics ? mean : null,
      ratings: ratings.filter((one) => one.competency === key).map(({ rating }) => rating),
    })),
    means,
  }
}

/**
 * Candidates of one opening side by side, relative to each other: who is likely to be the best, for how many seats,
 * and whether the ratings can tell at all. Only who was assessed over enough of the rubric is ranked.
 */
export function compare(input: Input): Comparison {
  const compared = input.candidates.map((candidate) => compareOne(candidate, input))
  const enough = ({ coverage, corrected }: Compared) =>
    corrected !== null && (coverage ?? 0) >= leastCoverage - 1e-9
  const ranked = compared.flatMap((one) =>
    enough(one) && one.corrected
      ? [{ id: one.id, score: one.corrected.score, sd: one.corrected.sd, means: one.means }]
      : [],
  )
  const ranking = rankFinalists(ranked, input.seats)
  const close = (ranking?.tooClose ?? []).flatMap((id) => ranked.filter((one) => one.id === id))
  const place = new Map(ranking?.chances.map(({ id }, at) => [id, at]))
  const placeOf = ({ id }: Compared) => place.get(id) ?? compared.length
  return {
    compared: compared.toSorted((a, b) => placeOf(a) - placeOf(b)),
    thin: input.statistics ? compared.filter((one) => !enough(one)).map(({ name }) => name) : [],
    ranking,
    evidence: close.length > 1 ? evidenceThatHelps(close, input.model.variances) : [],
    unlinked: ranked.length > 1 && !areLinked(ranked, input.history),
  }
}

function areLinked(ranked: readonly { id: string }[], history: readonly HistoryRating[]): boolean {
  const [first] = ranked
  const linked = new Set(linkedWith(history, first?.id ?? '').map(({ candidacy }) => candidacy))
  return ranked.every(({ id }) => linked.has(id))
}
