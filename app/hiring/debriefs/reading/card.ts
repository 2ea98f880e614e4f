import type { CardRating, Recommendation } from '#app/hiring/scorecards/scorecard.ts'
import type { CardState } from '#app/hiring/scorecards/sealing.ts'

export type LaterRating = { competency: string; rating: number; reason: string; at: string }

export type CardSays = {
  recommendation: Recommendation | null
  summary: string
  ratings: CardRating[]
  later: LaterRating[]
}

/** A card as the debrief knows it; `says` is null for whoever may not read it. */
export type DebriefCard = {
  id: string
  interviewId: string
  stageId: string
  stage: string
  stagePosition: number
  interview: string
  kind: 'screen' | 'scored' | 'take-home'
  authorId: string
  author: string
  state: CardState
  sealedAt: Date | null
  revealedAt: Date | null
  /** Why the wait was ended, or '' when the last seal revealed the stage. */
  waitEnded: string | null
  says: CardSays | null
}

/** Screens are not scored for ability: only what is rated makes a debrief. */
export const isRated = ({ kind }: DebriefCard): boolean => kind !== 'screen'

/** Only cards sealed in time and revealed count; a late one is kept, but void. */
export const isCounted = ({ state }: DebriefCard): boolean => state === 'revealed'

/** Whether somebody has still to hand in a card that decides about what they may read. */
export const owes = (cards: readonly DebriefCard[], memberId: string): boolean =>
  cards.some(
    ({ authorId, state }) =>
      authorId === memberId && (state === 'draft' || state === 'sealed' || state === 'missing'),
  )

/** The stage whose reveal opened the debrief: the furthest revealed one with rated cards. */
export const debriefStage = (cards: readonly DebriefCard[]): DebriefCard | null =>
  cards
    .filter((card) => isRated(card) && card.revealedAt !== null && card.state !== 'ended')
    .toSorted((a, b) => a.stagePosition - b.stagePosition)
    .at(-1) ?? null

/** Every rating that counts, by whom. */
export const countedRatings = (cards: readonly DebriefCard[]) =>
  cards.filter(isCounted).flatMap((card) =>
    (card.says?.ratings ?? []).map(({ competency, rating }) => ({
      competency,
      rating,
      card: card.id,
      interviewer: card.authorId,
    })),
  )
