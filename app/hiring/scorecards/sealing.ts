import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'

/** What decides about a card beside its content. */
export type CardFacts = {
  authorId: string
  /** It has a seal that was not recalled. */
  sealed: boolean
  /** That seal came after the reveal. */
  late: boolean
  /** Its interview was recused, missed, cancelled or handed to somebody else: it counts no more. */
  ended: boolean
}

/** One candidate in one stage. */
export type StageFacts = { revealed: boolean }

export type CardState = 'draft' | 'sealed' | 'revealed' | 'missing' | 'late' | 'ended'

export const stateNames: Record<CardState, string> = {
  draft: 'Not sealed yet',
  sealed: 'Sealed',
  revealed: 'Revealed',
  missing: 'Missing at the reveal',
  late: 'Sealed after the reveal',
  ended: 'Counts no more',
}

/** Where a card stands between draft, sealed and revealed. */
export function cardState(card: CardFacts, stage: StageFacts): CardState {
  if (card.ended) return 'ended'
  if (!card.sealed) return stage.revealed ? 'missing' : 'draft'
  if (card.late) return 'late'
  return stage.revealed ? 'revealed' : 'sealed'
}

/** Whether a card goes into statistics: sealed in time, revealed, its interview not ended. */
export const counts = (card: CardFacts, stage: StageFacts): boolean =>
  cardState(card, stage) === 'revealed'

export function maySave(card: CardFacts): Verdict {
  if (card.ended) return refused('This interview counts no more, so its scorecard is closed.')
  if (card.sealed)
    return refused('This scorecard is sealed. Recall the seal before the reveal to change it.')
  return allowed
}

/** A card may be sealed after the reveal too: it is kept, but does not count. */
export const maySeal = (card: CardFacts): Verdict => maySave(card)

export function mayRecall(card: CardFacts, stage: StageFacts): Verdict {
  if (card.ended) return refused('This interview counts no more, so its scorecard is closed.')
  if (!card.sealed) return refused('This scorecard is not sealed.')
  if (stage.revealed)
    return refused(
      'The scorecards of this stage are revealed. What you sealed stays; you can add a rating after the discussion.',
    )
  return allowed
}

/** Whether an interview may still be taken out of the count. */
export function mayEnd(card: CardFacts, stage: StageFacts): Verdict {
  if (card.ended) return refused('This interview counts no more already.')
  if (card.sealed && stage.revealed)
    return refused('Its scorecard is revealed and counts. It cannot be taken out afterwards.')
  return allowed
}

const awaited = (cards: readonly CardFacts[]) => cards.filter(({ ended }) => !ended)

/** How many cards of a stage are still to be sealed. */
export const waitingFor = (cards: readonly CardFacts[]): number =>
  awaited(cards).filter(({ sealed }) => !sealed).length

/** The cards of a stage are revealed when everybody who is assigned has sealed theirs. */
export const isWaitOver = (cards: readonly CardFacts[]): boolean =>
  awaited(cards).length > 0 && waitingFor(cards) === 0

/** Whether taking one interview out of the count reveals the stage: it alone is waited for, and others are sealed. */
export const endsTheWait = (card: CardFacts, cards: readonly CardFacts[]): boolean =>
  !card.ended && !card.sealed && waitingFor(cards) === 1 && awaited(cards).length > 1

const isOwn =
  (actorId: string) =>
  ({ authorId }: CardFacts): boolean =>
    authorId === actorId

/** Somebody left an interview of the stage before they judged, and sealed no other scorecard in it. */
function hasStoodAside(cards: readonly CardFacts[], actorId: string): boolean {
  const own = cards.filter(isOwn(actorId))
  return (
    own.some(({ ended, sealed }) => ended && !sealed) &&
    !own.some(({ ended, sealed }) => sealed && !ended)
  )
}

const stoodAside = refused(
  'Your own interview here is out of the count and you sealed no scorecard, so somebody else decides when the others are revealed: the opening’s manager or an admin.',
)

/** Nobody reveals a stage by dropping out of it, nor once they have: that would be reading in place of judging. */
export function mayEndTheWaitFor(
  card: CardFacts,
  cards: readonly CardFacts[],
  actorId: string,
): Verdict {
  if (card.authorId === actorId)
    return refused(
      'Yours is the last scorecard missing, so this would reveal the others. Ask somebody else who decides here, the opening’s manager or an admin, to call this interview off.',
    )
  return hasStoodAside(cards, actorId) ? stoodAside : allowed
}

/** Whether somebody may take an interview out of the count, `mayReveal` being whether they may end the wait. */
export function mayTakeOut(
  card: CardFacts,
  cards: readonly CardFacts[],
  { revealed, actorId, mayReveal }: StageFacts & { actorId: string; mayReveal: Verdict },
): Verdict {
  const standing = mayEnd(card, { revealed })
  if (!standing.ok || revealed || !endsTheWait(card, cards)) return standing
  const verdict = mayEndTheWaitFor(card, cards, actorId)
  return verdict.ok ? mayReveal : verdict
}

/** Whoever ends the wait seals their own card first, and there must be something to reveal. */
export function mayEndWait(
  cards: readonly CardFacts[],
  stage: StageFacts,
  actorId: string,
): Verdict {
  if (stage.revealed) return refused('The scorecards of this stage are revealed already.')
  const here = awaited(cards)
  if (here.some(({ authorId, sealed }) => authorId === actorId && !sealed))
    return refused('Seal your own scorecard first: you judge before you read.')
  if (hasStoodAside(cards, actorId)) return stoodAside
  if (!here.some(({ sealed }) => sealed))
    return refused('Nobody has sealed a scorecard yet: there is nothing to reveal.')
  return allowed
}

export type Viewer = {
  id: string
  /** By access and part in the opening: they run it, or interview this candidate. */
  mayReadDebrief: boolean
  /** Every scorecard they owe for this candidate is sealed and can no longer be recalled. */
  ownCardsIn: boolean
}

/**
 * Whether somebody may read a card. Its author always may. Everybody else, whatever their access, only once the stage
 * is revealed and their own cards about this candidate are in, in whatever stage: who has still to judge does not read.
 */
export function canRead(viewer: Viewer, card: CardFacts, stage: StageFacts): Verdict {
  if (card.authorId === viewer.id) return allowed
  if (!viewer.mayReadDebrief)
    return refused('Scorecards are for the opening’s team and the interviewers of this candidate.')
  if (!stage.revealed)
    return refused('Scorecards stay sealed until everybody who is assigned has sealed theirs.')
  if (!card.sealed || card.ended) return refused('There is no sealed scorecard to read.')
  return viewer.ownCardsIn
    ? allowed
    : refused('You read the others once your own scorecard about this candidate is in.')
}

/** After the reveal the author of a sealed card may add a rating; the sealed one stays. */
export function mayRateAfterDiscussion(card: CardFacts, stage: StageFacts): Verdict {
  if (!stage.revealed) return refused('A second rating comes after the reveal.')
  if (!card.sealed || card.ended)
    return refused('A second rating stands beside a sealed one: seal your scorecard first.')
  return allowed
}

export const stateTones: Record<CardState, 'plain' | 'accent' | 'good' | 'warn'> = {
  draft: 'accent',
  sealed: 'good',
  revealed: 'good',
  missing: 'warn',
  late: 'warn',
  ended: 'plain',
}
