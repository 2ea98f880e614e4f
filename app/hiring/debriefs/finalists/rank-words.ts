import { anchorsReadApart } from '#app/hiring/debriefs/arithmetic/agreement-words.ts'
import { listed, points } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import type { Ranking } from '#app/hiring/debriefs/arithmetic/ranking.ts'
import { percent } from '#app/math/text/figures.ts'

type Finalist = {
  id: string
  name: string
  score: number | null
  corrected: { low: number; high: number } | null
}

type Ranked = {
  ranking: Ranking | null
  finalists: readonly Finalist[]
  seats: number
  /** Interviewers do not read the anchors alike. */
  readApart: boolean
}

export const nameOf = (finalists: readonly Finalist[], id: string | undefined): string =>
  finalists.find((one) => one.id === id)?.name ?? ''

/** What stands above the composites. Where the ratings hardly tell people apart, that is said and no name. */
export function rankCaption(data: Ranked): string {
  const { ranking, finalists, seats } = data
  if (!ranking)
    return finalists.length === 1
      ? 'One finalist: there is nobody to compare with.'
      : 'These ratings rank nobody.'
  if (ranking.tooClose) {
    return `${listed(ranking.tooClose.map((id) => nameOf(finalists, id)))} are too close to separate.`
  }
  if (ranking.chances.length <= seats)
    return 'There is a seat for each: the question is who meets the level.'
  return doubtWords(data) ?? (data.readApart ? anchorsReadApart : aheadWords(data)) ?? ''
}

/** Who is ahead and how surely, below a caption that names nobody. */
export const chanceWords = (data: Ranked): string | null =>
  data.ranking && !data.ranking.tooClose && (doubtWords(data) || data.readApart)
    ? aheadWords(data)
    : null

function aheadWords({ ranking, finalists, seats }: Ranked): string | null {
  const [first] = ranking?.chances ?? []
  if (!first || (ranking?.chances.length ?? 0) <= seats) return null
  return seats === 1
    ? `${nameOf(finalists, first.id)} is ahead once strictness is corrected: the best with a chance of ${percent(first.best)}.`
    : `The first ${seats} separate from the rest once strictness is corrected.`
}

const talk = 'talk about them before you rank them.'

/** Equal raw composites, or corrected ranges that overlap where the seats end. */
function doubtWords(data: Ranked): string | null {
  const same = sameRaw(data.finalists)
  const overlap = rangesOverlap(data)
  if (same && overlap)
    return `The same raw composite, ${same} each, and the corrected ranges overlap: ${talk}`
  if (overlap) return `The corrected ranges overlap: ${talk}`
  if (same) return `The same raw composite, ${same} each: the correction alone tells them apart.`
  return null
}

function sameRaw(finalists: readonly Finalist[]): string | null {
  const raw = finalists.flatMap(({ score }) => (score === null ? [] : [points(score)]))
  return raw.length > 1 && new Set(raw).size === 1 ? (raw[0] ?? null) : null
}

function rangesOverlap({ ranking, finalists, seats }: Ranked): boolean {
  const ranges = (ranking?.chances ?? []).flatMap(
    ({ id }) => finalists.find((one) => one.id === id)?.corrected ?? [],
  )
  const [seated, others] = [ranges.slice(0, seats), ranges.slice(seats)]
  return seated.some(({ low }) => others.some(({ high }) => high >= low))
}
