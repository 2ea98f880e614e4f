import type { Agreement, HistoryRating } from '#app/hiring/debriefs/arithmetic/agreement.ts'

/** A card that counts, with its assessed ratings by competency. */
export type HistoryCard = {
  id: string
  candidacy: string
  openingId: string
  interviewer: string
  at: Date
  rated: [competency: string, rating: number][]
}

export type History = { scope: 'opening' | 'quarter'; agreement: Agreement }

const day = 24 * 60 * 60 * 1000

export const yearStart = (now: Date): Date => new Date(now.getTime() - 365 * day)
export const quarterStart = (now: Date): Date => new Date(now.getTime() - 91 * day)

export const ratingsOf = (cards: readonly HistoryCard[]): HistoryRating[] =>
  cards.flatMap(({ candidacy, interviewer, rated }) =>
    rated.map(([competency, rating]) => ({ candidacy, interviewer, competency, rating })),
  )
