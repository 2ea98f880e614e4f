import type { Range } from '#app/hiring/debriefs/arithmetic/disagreement.ts'
import { isCounted } from '#app/hiring/debriefs/reading/card.ts'
import type { DebriefCard } from '#app/hiring/debriefs/reading/card.ts'

/** Names for the columns of a chart; who has two cards is told apart by the interview. */
export function raterNames(cards: readonly DebriefCard[]): string[] {
  const twice = (author: string) => cards.filter((card) => card.author === author).length > 1
  return cards.map(({ author, interview }) => (twice(author) ? `${author}, ${interview}` : author))
}

export type Statement = {
  cardId: string
  author: string
  interview: string
  /** Null is "not assessed". */
  rating: number | null
  evidence: string
  /** Sealed after the reveal: kept, but void for the figures. */
  late: boolean
  /** Given after the discussion; the sealed rating stays. */
  later: { rating: number; reason: string }[]
}

export type CompetencyEvidence = { key: string; name: string; discuss: boolean; said: Statement[] }

/** What everybody said, by competency, in the order of the ranges; competencies nobody was asked about are left out. */
export const evidenceOf = (
  ranges: readonly Range[],
  cards: readonly DebriefCard[],
): CompetencyEvidence[] =>
  ranges
    .map(({ key, name, discuss }) => ({
      key,
      name,
      discuss,
      said: cards.flatMap((card) => statementOf(card, key)),
    }))
    .filter(({ said }) => said.length > 0)

function statementOf(card: DebriefCard, key: string): Statement[] {
  if (!card.says || !(isCounted(card) || card.state === 'late')) return []
  const own = card.says.ratings.find(({ competency }) => competency === key)
  if (!own) return []
  return [
    {
      cardId: card.id,
      author: card.author,
      interview: card.interview,
      rating: own.rating,
      evidence: own.evidence,
      late: card.state === 'late',
      later: card.says.later
        .filter(({ competency }) => competency === key)
        .map(({ rating, reason }) => ({ rating, reason })),
    },
  ]
}
