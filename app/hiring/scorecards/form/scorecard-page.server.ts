import { and, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { findCandidacySeat } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { findInterview } from '#app/hiring/interviews/interview-rows.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { scorecardSeals } from '#db/schema/interviews.ts'
import type { StoredCompetency } from '#db/schema/openings.ts'
import { cardsOfStage, contentFor } from '#app/hiring/scorecards/card-rows.server.ts'
import type { CardRow } from '#app/hiring/scorecards/card-rows.server.ts'
import { listDueScorecards } from '#app/hiring/scorecards/mine/my-interviews.server.ts'
import {
  cardState,
  mayRateAfterDiscussion,
  mayRecall,
  waitingFor,
} from '#app/hiring/scorecards/sealing.ts'

type Found = Awaited<ReturnType<typeof findInterview>>

const shown = ({ candidacyId, stage, plan, startsAt, rubric, card }: Found) => ({
  candidacyId,
  stageId: stage.id,
  stage: stage.name,
  name: plan.name,
  kind: plan.kind,
  minutes: plan.minutes,
  startsAt,
  rubric: rubric.number,
  savedAt: card.savedAt,
})

async function findSeal(tx: InTransaction, sealId: string | null) {
  if (sealId === null) return null
  const [seal] = await tx.db
    .select({ at: scorecardSeals.at, hash: scorecardSeals.hash })
    .from(scorecardSeals)
    .where(and(eq(scorecardSeals.orgId, tx.org.id), eq(scorecardSeals.id, sealId)))
  return seal ?? null
}

/** What the actor writes next, once this one is sealed. */
async function findNext(tx: InTransaction) {
  const due = await listDueScorecards(tx)
  const [first] = due
  return first
    ? { id: first.id, candidate: first.candidate, kind: first.kind, left: due.length }
    : null
}

const ratedOf = (all: StoredCompetency[], keys: string[]) =>
  keys.flatMap((key) => {
    const found = all.find((competency) => competency.key === key)
    return found
      ? [
          {
            key,
            name: found.name,
            definition: found.definition,
            must: found.must,
            anchors: found.anchors,
          },
        ]
      : []
  })

/** The actor's own scorecard, as its page shows it. Others read cards on the page of the stage. */
export const findScorecard = (ctx: Context, interviewId: string) =>
  transaction(ctx, async (tx) => {
    const found = await findInterview(tx, interviewId)
    const interview = shown(found)
    const cards = await cardsOfStage(tx, interview)
    const card = cards.find((one) => one.interviewId === interviewId)
    if (!card) throw new NotFound()
    const { candidacy } = await findCandidacySeat(tx, interview.candidacyId, () => {
      if (card.authorId !== tx.actor.id)
        throw new Forbidden('A scorecard is its interviewer’s own until it is revealed.')
    })
    const content = await contentFor(tx, card.id)
    const keys = content.ratings.map(({ competency }) => competency)
    return {
      interview: { id: interviewId, ...interview },
      candidate: candidacy.candidate,
      inName: { unconfirmed: candidacy.unconfirmed, denied: candidacy.denied },
      opening: candidacy.openingTitle,
      competencies: ratedOf(found.rubric.competencies, keys),
      content,
      seal: await findSeal(tx, card.sealId),
      next: card.sealId === null ? null : await findNext(tx),
      ...standingOf(card, cards),
    }
  })

function standingOf(card: CardRow, cards: CardRow[]) {
  const stage = { revealed: card.revealed }
  return {
    version: card.version,
    state: cardState(card, stage),
    /** How many are still to seal theirs: nobody's name, and nothing of what they say. */
    waiting: waitingFor(cards.filter(({ id }) => id !== card.id)),
    mayRecall: mayRecall(card, stage),
    mayRateAgain: mayRateAfterDiscussion(card, stage),
  }
}

export type ScorecardPage = Awaited<ReturnType<typeof findScorecard>>
