import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Facts } from '#app/accounts/permissions.ts'
import { findCandidacySeat, lockCandidacy } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { seatInterviewers } from '#app/hiring/interviews/interviewers.server.ts'
import { refuseBusy } from '#app/hiring/interviews/arranging/interviewer-times.server.ts'
import { takersOf } from '#app/hiring/interviews/arranging/taking.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { announceInterviewers } from '#app/hiring/interviews/meetings.server.ts'
import { createInterviews } from '#app/hiring/interviews/new-interviews.server.ts'
import { standing } from '#app/hiring/interviews/scheduling.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { interviewEndings, interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { cardOf, cardsOfStage, stageOf } from '#app/hiring/scorecards/card-rows.server.ts'
import type { CardRow } from '#app/hiring/scorecards/card-rows.server.ts'
import { settleReveal } from '#app/hiring/scorecards/reveals.server.ts'
import { endsTheWait, mayEnd, mayEndTheWaitFor } from '#app/hiring/scorecards/sealing.ts'
import type { EndingKind } from './ending-words.ts'

/** Locks what the ending touches and checks that the actor may end this interview. */
async function lockForEnding(tx: InTransaction, interviewId: string, kind: EndingKind) {
  const authoriseFor = ({ authorId }: CardRow, seat: Facts) => {
    const own = kind === 'recused' && authorId === tx.actor.id
    authorise(tx.actor, own ? 'interview.read' : 'interview.schedule', seat)
  }
  const before = await cardOf(tx, interviewId)
  const { candidacyId } = before
  const { candidacy, facts } = await findCandidacySeat(tx, candidacyId, (seat) =>
    authoriseFor(before, seat),
  )
  await lockCandidacy(tx, candidacyId)
  const card = await cardOf(tx, interviewId)
  authoriseFor(card, facts)
  const verdict = mayEnd(card, stageOf(card))
  if (!verdict.ok) throw new Invalid(verdict.reason)
  return { card, candidacy, facts }
}

/** An ending that reveals the stage is for who may end the wait, and never for who is waited for. */
async function refuseReveal(tx: InTransaction, card: CardRow, facts: Facts): Promise<void> {
  const cards = await cardsOfStage(tx, card)
  if (card.revealed || !endsTheWait(card, cards)) return
  const verdict = mayEndTheWaitFor(card, cards, tx.actor.id)
  if (!verdict.ok) throw new Invalid(verdict.reason)
  authorise(tx.actor, 'reveal.end', facts)
}

async function writeEnding(
  tx: InTransaction,
  card: CardRow,
  ending: { kind: EndingKind; reason: string; replacementId?: string },
): Promise<void> {
  const { kind, reason, replacementId } = ending
  if (reason.trim() === '') throw new Invalid('Say why.', { reason: ['Say why.'] })
  await tx.db.insert(interviewEndings).values({
    orgId: tx.org.id,
    id: newId(),
    interviewId: card.interviewId,
    kind,
    reason,
    replacementId: replacementId ?? null,
    byId: tx.actor.id,
    at: tx.now,
  })
  await record(tx, {
    verb: `interview.${kind}`,
    subject: { type: 'interview', id: card.interviewId },
    data: {
      candidacy: card.candidacyId,
      stage: card.stageId,
      interviewer: card.authorId,
      replacement: replacementId ?? null,
    },
  })
  const { plan } = await planOf(tx, card.interviewId)
  await announceInterviewers(tx, { candidacyId: card.candidacyId, planId: plan.id })
}

export type InterviewEnding = {
  interviewId: string
  kind: Exclude<EndingKind, 'replaced'>
  reason: string
}

/**
 * An interviewer steps back, nobody came, or the interview is called off. Nobody waits for its scorecard any more,
 * so that the stage may reveal: then somebody else, who may end the wait, has to do it.
 */
export const endInterview = (
  ctx: Context,
  { interviewId, kind, reason }: InterviewEnding,
): Promise<{ revealed: boolean }> =>
  transaction(ctx, async (tx) => {
    const { card, facts } = await lockForEnding(tx, interviewId, kind)
    await refuseReveal(tx, card, facts)
    await writeEnding(tx, card, { kind, reason })
    return { revealed: await settleReveal(tx, card) }
  })

export type Replacement = { interviewId: string; interviewerId: string; reason: string }

/** Somebody else, who is in no other interview then, takes the interview at the same time; they start with a blank scorecard. */
export const replaceInterviewer = (ctx: Context, input: Replacement): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const { card, candidacy } = await lockForEnding(tx, input.interviewId, 'replaced')
    const { plan, startsAt } = await planOf(tx, input.interviewId)
    const { interviewerId } = input
    if (takersOf(plan.id, await standing(tx, card.candidacyId)).includes(interviewerId))
      throw new Invalid('They take this interview already. Choose somebody else.')
    if (startsAt) await refuseBusy(tx, input, { startsAt, minutes: plan.minutes })
    await seatInterviewers(tx, candidacy.openingId, [interviewerId])
    const wanted = { stageId: card.stageId, plan, interviewerId, startsAt }
    const [id = ''] = await createInterviews(tx, candidacy, [wanted])
    await writeEnding(tx, card, { kind: 'replaced', reason: input.reason, replacementId: id })
    return { id }
  })

async function planOf(tx: InTransaction, interviewId: string) {
  const [row] = await tx.db
    .select({ plan: interviewPlans, startsAt: interviews.startsAt })
    .from(interviews)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .where(and(eq(interviews.orgId, tx.org.id), eq(interviews.id, interviewId)))
  if (!row) throw new NotFound()
  return row
}
