import { numberText, percentText } from '#app/planning/priorities/methods/words.ts'
import { sharePath } from '#app/planning/priorities/robustness/share-path.ts'
import { chanceOfTop, rankAt, type Robustness } from '#app/planning/priorities/robustness/task.ts'
import type { Ranked } from './ranking.ts'

/** One line of the ranking as its page shows it: words and shapes, no arithmetic left. */
export type ShownRow = {
  id: string
  number: number
  title: string
  rank: number | null
  score: string | null
  spread: string | null
  missing: string[]
  firmness: { path: string; words: string; top: string } | null
}

/** The row at `place` of a ranking; draws are in the order of the ranking. */
export const shownRow = (
  { item, rank, score, missing }: Ranked,
  place: number,
  { draws, top }: { draws: Robustness | null; top: number },
): ShownRow => ({
  id: item.id,
  number: item.number,
  title: item.title,
  rank,
  score: score === null ? null : numberText(score),
  spread: rangeText(draws?.scores[place]),
  missing,
  firmness: firmnessOf(draws?.rankShares[place], top),
})

type Scores = Robustness['scores'][number] | undefined

/** Between which two numbers eight of ten draws lie; the head of the column says so. */
export function rangeText(scores: Scores): string | null {
  const [low, , high] = scores ?? []
  return low === undefined || high === undefined
    ? null
    : `${numberText(low)} to ${numberText(high)}`
}

/** The same where nothing else says what the two numbers are. */
export function spreadText(scores: Scores): string | null {
  const range = rangeText(scores)
  return range && `8 in 10 between ${range.replace(' to ', ' and ')}`
}

function firmnessOf(shares: number[] | undefined, top: number): ShownRow['firmness'] {
  if (!shares) return null
  const [from, to] = [rankAt(shares, 0.1), rankAt(shares, 0.9)]
  return {
    path: sharePath(shares),
    words: from === to ? `${from}` : `${from}–${to}`,
    top: percentText(chanceOfTop(shares, top)),
  }
}
