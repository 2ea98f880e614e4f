import { can } from '#app/accounts/permissions.ts'
import type { Context } from '#app/accounts/context.ts'
import { ruleSentence } from '#app/hiring/debriefs/arithmetic/rule-words.ts'
import { mayState } from '#app/hiring/debriefs/views/turns.ts'
import type { StatedView } from '#app/hiring/debriefs/views/turns.ts'
import { isCounted, isRated, owes } from '#app/hiring/debriefs/reading/card.ts'
import type { DebriefCard } from '#app/hiring/debriefs/reading/card.ts'
import { seatOf } from './debrief.ts'
import type { Reading } from './debrief.ts'
import type { Debrief } from './debriefs.server.ts'
import { evidenceOf, raterNames } from './statements.ts'

const viewData = ({ recommendation, text, earlyReason, at }: StatedView) => ({
  recommendation,
  text,
  earlyReason,
  at,
})

/** What one member sees of a debrief, field by field. */
export function pageData({ org, actor }: Context, debrief: Debrief) {
  const { facts, cards, room, reading } = debrief
  const seat = seatOf(facts, cards, actor.id)
  const own = cards.find((card) => card.authorId === actor.id && isCounted(card) && isRated(card))
  const mayRead = !owes(cards, actor.id ?? '')
  return {
    home: `/${org.slug}`,
    candidacyId: facts.id,
    candidate: facts.candidate,
    inName: { unconfirmed: facts.unconfirmed, denied: facts.denied },
    opening: facts.opening,
    hired: mayRead ? facts.hired : null,
    ended: mayRead ? facts.ended : null,
    decision: mayRead ? facts.decision : null,
    state: room.state,
    stage: room.stage,
    mayRun: can(actor, 'candidate.list', seat).ok,
    mayEndWait: can(actor, 'reveal.end', seat).ok,
    outstanding: outstanding(cards),
    statisticsOn: facts.statistics,
    speaking: speaking(debrief, actor.id),
    suggestion: own?.says && { recommendation: own.says.recommendation, text: own.says.summary },
    mayDecide: debrief.mayDecide,
    decides: can(actor, 'decision.make', seat).ok,
    reading: reading && readingData(reading, cards),
    statistics: debrief.statistics && statisticsData(debrief.statistics),
  }
}

export type PageData = ReturnType<typeof pageData>

/** Cards somebody still waits for, or that did not make it: by whom, never what they say. */
const outstanding = (cards: readonly DebriefCard[]) =>
  cards
    .filter(({ state }) => state !== 'revealed' && state !== 'ended')
    .map(({ id, author, interview, stage, state, waitEnded }) => ({
      id,
      author,
      interview,
      stage,
      state,
      reason: waitEnded ?? '',
    }))

function speaking({ room }: Debrief, actorId: string) {
  const { turns, ownPart } = room
  const open = room.state === 'open' || room.state === 'decided'
  const own = turns.order.find(({ memberId }) => memberId === actorId)
  return {
    order: (open ? turns.order : []).map(({ memberId, name, part, view, earlier }) => ({
      memberId,
      name,
      part,
      view: view && viewData(view),
      earlier: earlier.map(viewData),
    })),
    waiting: turns.waiting.map(({ name }) => name),
    ownPart: room.state === 'open' ? ownPart : null,
    own: own?.view ? viewData(own.view) : null,
    turn: mayState(ownPart ?? 'interviewer', turns, ''),
  }
}

function readingData(reading: Reading, cards: readonly DebriefCard[]) {
  const { composite, rule, ranges, raters } = reading
  const several = ranges.filter(({ given }) => given > 1)
  return {
    rule: { outcome: rule.outcome, sentence: ruleSentence(composite, rule) },
    composite: composite && {
      score: composite.score,
      coverage: composite.coverage,
      means: composite.means,
    },
    panel: reading.panel,
    discuss: several.filter(({ discuss }) => discuss).map(({ name }) => name),
    map: {
      raters: raterNames(raters),
      rows: several.map(({ name, ratings }) => ({ label: name, ratings })),
    },
    alone: ranges.filter(({ given }) => given === 1).map(({ name }) => name),
    unassessed: ranges.filter(({ given }) => given === 0).map(({ name }) => name),
    evidence: evidenceOf(ranges, cards),
    summaries: cards
      .filter((card) => card.says !== null && (isCounted(card) || card.state === 'late'))
      .map((card) => ({
        id: card.id,
        author: card.author,
        interview: card.interview,
        late: card.state === 'late',
        recommendation: card.says?.recommendation ?? null,
        summary: card.says?.summary ?? '',
      })),
  }
}

export type ReadingData = ReturnType<typeof readingData>

function statisticsData({ corrected, history }: NonNullable<Debrief['statistics']>) {
  return {
    corrected: corrected && {
      score: corrected.score,
      low: corrected.low,
      high: corrected.high,
      change: corrected.change,
      people: corrected.people,
      source: corrected.model.source,
      variances: corrected.model.variances,
    },
    scope: history.scope,
    agreement: history.agreement,
  }
}

export type StatisticsData = ReturnType<typeof statisticsData>
