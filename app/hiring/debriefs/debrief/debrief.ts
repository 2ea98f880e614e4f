import { can } from '#app/accounts/permissions.ts'
import type { Actor } from '#app/accounts/actor.ts'
import type { Facts as SeatFacts } from '#app/accounts/permissions.ts'
import { allowed, refused } from '#app/problems.ts'
import type { Verdict } from '#app/problems.ts'
import { rangesOf } from '#app/hiring/debriefs/arithmetic/disagreement.ts'
import type { Weighted } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { turnsOf, viewsAreIn } from '#app/hiring/debriefs/views/turns.ts'
import type { Turns } from '#app/hiring/debriefs/views/turns.ts'
import {
  countedRatings,
  debriefStage,
  isCounted,
  isRated,
  owes,
} from '#app/hiring/debriefs/reading/card.ts'
import type { DebriefCard } from '#app/hiring/debriefs/reading/card.ts'
import { judge, panelOf } from '#app/hiring/debriefs/reading/figures.ts'
import type { Facts } from '#app/hiring/debriefs/reading/facts.server.ts'

/** Where the debrief of a candidate stands for one member. */
export type DebriefState = 'nothing-set-up' | 'waiting' | 'own-card-first' | 'open' | 'decided'

/** The member's part when they speak, or null when they have none. */
export type OwnPart = 'interviewer' | 'manager' | null

export type Room = {
  state: DebriefState
  stage: { id: string; name: string } | null
  turns: Turns
  ownPart: OwnPart
}

/** What the actor is to a candidacy, for the permission table. */
export const seatOf = (
  facts: Pick<Facts, 'part'>,
  cards: readonly DebriefCard[],
  id: string | null,
) => ({
  part: facts.part,
  own: cards.some(({ authorId, state }) => authorId === id && state !== 'ended'),
})

function stateFor(facts: Facts, cards: readonly DebriefCard[], actorId: string): DebriefState {
  if (!cards.some((card) => isRated(card) && card.state !== 'ended')) return 'nothing-set-up'
  if (owes(cards, actorId) && debriefStage(cards)) return 'own-card-first'
  if (!debriefStage(cards)) return 'waiting'
  return facts.decision ? 'decided' : 'open'
}

function ownPart(actor: Actor, facts: Facts, seat: SeatFacts): OwnPart {
  if (actor.kind !== 'member' || !can(actor, 'debrief.contribute', seat).ok) return null
  const decides = can(actor, 'decision.make', seat).ok
  const manages = facts.managers.some(({ memberId }) => memberId === actor.id)
  return manages || (decides && !seat.own) ? 'manager' : 'interviewer'
}

/** Who speaks when, and what the member may do: everything but what the cards say. */
export function roomFor(actor: Actor, facts: Facts, cards: readonly DebriefCard[]): Room {
  const seat = seatOf(facts, cards, actor.id)
  const stage = debriefStage(cards)
  const here = cards.filter((card) => card.stageId === stage?.stageId && isCounted(card))
  const speakers = here.map(({ authorId, author }) => ({ memberId: authorId, name: author }))
  const views = facts.views.filter(({ stageId }) => stageId === stage?.stageId)
  return {
    state: stateFor(facts, cards, actor.id ?? ''),
    stage: stage && { id: stage.stageId, name: stage.stage },
    turns: turnsOf(speakers, facts.managers, views),
    ownPart: ownPart(actor, facts, seat),
  }
}

/** Whether the member may decide now. */
export function mayDecide(actor: Actor, facts: Facts, cards: readonly DebriefCard[]): Verdict {
  const permitted = can(actor, 'decision.make', seatOf(facts, cards, actor.id))
  if (!permitted.ok) return permitted
  const { state, turns } = roomFor(actor, facts, cards)
  if (state === 'own-card-first')
    return refused('Seal your own scorecard first: you judge before you read.')
  if (facts.decision) return refused(`${facts.decision.decidedBy} has decided already.`)
  if (facts.ended) return refused('This application is closed. Reopen it first.')
  if (state !== 'open') return refused('The scorecards are not revealed yet.')
  const views = viewsAreIn(turns)
  return views.ok ? allowed : views
}

export const rubricOf = (facts: Facts): Weighted[] =>
  (facts.rubric?.competencies ?? []).map(({ key, name, weight, knockOut }) => ({
    key,
    name,
    weight,
    knockOut,
  }))

/** What the readable cards come to: nothing of it exists before the actor may read them. */
export function readingOf(facts: Facts, cards: readonly DebriefCard[]) {
  const rubric = rubricOf(facts)
  const ratings = countedRatings(cards)
  const raters = cards.filter((card) => isCounted(card) && isRated(card))
  const ranges = rangesOf(
    rubric,
    raters.map(({ id }) => id),
    ratings.map(({ card, ...one }) => ({ ...one, rater: card })),
  )
  return {
    rubric,
    ratings,
    raters,
    ranges,
    ...judge(rubric, ratings, facts.statistics),
    panel: panelOf(ratings),
  }
}

export type Reading = ReturnType<typeof readingOf>
