import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { roomFor } from '#app/hiring/debriefs/debrief/debrief.ts'
import { enterDebrief } from '#app/hiring/debriefs/debrief/entered.server.ts'
import { lockCandidacy } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { Forbidden, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { debriefViews } from '#db/schema/interviews.ts'
import { mayState } from './turns.ts'
import type { ViewFields } from './view.ts'

/** The debrief in which the actor may speak, held until the transaction ends. */
async function enterRoom(tx: InTransaction, candidacyId: string) {
  await enterDebrief(tx, candidacyId, 'debrief.contribute')
  await lockCandidacy(tx, candidacyId)
  const { facts, cards } = await enterDebrief(tx, candidacyId, 'debrief.contribute')
  const room = roomFor(tx.actor, facts, cards)
  if (room.state === 'own-card-first')
    throw new Invalid('Seal your own scorecard first: you judge before you read.')
  if (room.state === 'decided')
    throw new Invalid('It is decided already. The record stays as it is.')
  if (room.state !== 'open' || !room.stage)
    throw new Invalid('The debrief opens when the scorecards are revealed.')
  if (!room.ownPart) throw new Forbidden('You have no part in this debrief.')
  return { stage: room.stage, part: room.ownPart, turns: room.turns }
}

/**
 * States the actor's view and recommendation, or a new one in place of what they said before. Interviewers speak
 * first; a hiring manager who does not wait for them says why.
 */
export const stateView = (
  ctx: Context,
  { candidacyId, recommendation, text, earlyReason }: ViewFields & { candidacyId: string },
): Promise<{ part: 'interviewer' | 'manager' }> =>
  transaction(ctx, async (tx) => {
    const { stage, part, turns } = await enterRoom(tx, candidacyId)
    const verdict = mayState(part, turns, earlyReason)
    if (!verdict.ok) throw new Invalid(verdict.reason, { earlyReason: [verdict.reason] })
    const early = part === 'manager' && turns.waiting.length > 0
    await tx.db.insert(debriefViews).values({
      orgId: tx.org.id,
      id: newId(),
      candidacyId,
      stageId: stage.id,
      memberId: tx.actor.id,
      part,
      recommendation,
      text,
      earlyReason: early ? earlyReason : '',
      at: tx.now,
    })
    await record(tx, {
      verb: 'debrief.view-stated',
      subject: { type: 'candidacy', id: candidacyId },
      data: { stage: stage.id, part, early },
    })
    return { part }
  })
