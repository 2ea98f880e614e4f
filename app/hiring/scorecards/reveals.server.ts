import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { candidacySeatFor, lockCandidacy } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { reveals } from '#db/schema/interviews.ts'
import { cardsOfStage, stageOf } from './card-rows.server.ts'
import type { CardRow } from './card-rows.server.ts'
import { tellOfDebrief } from './stage/debrief-mail.server.ts'
import { isWaitOver, mayEndWait } from './sealing.ts'

export type CandidacyStage = { candidacyId: string; stageId: string }

type Ending = { endedBy: string; reason: string; missing: string[] }

/** Writes the reveal, at most once for a candidate and stage. */
async function reveal(
  tx: InTransaction,
  { candidacyId, stageId, cards }: CandidacyStage & { cards: readonly CardRow[] },
  ending?: Ending,
): Promise<boolean> {
  const written = await tx.db
    .insert(reveals)
    .values({
      orgId: tx.org.id,
      id: newId(),
      candidacyId,
      stageId,
      endedBy: ending?.endedBy ?? null,
      reason: ending?.reason ?? '',
      missing: ending?.missing ?? [],
      at: tx.now,
    })
    .onConflictDoNothing()
    .returning({ id: reveals.id })
  if (written.length === 0) return false
  await record(tx, {
    verb: ending ? 'scorecards.wait-ended' : 'scorecards.revealed',
    subject: { type: 'candidacy', id: candidacyId },
    data: { stage: stageId, missing: ending?.missing ?? [] },
  })
  await tellOfDebrief(tx, { candidacyId, stageId }, cards)
  return true
}

/** Reveals the stage if nobody is waited for any more. Call it under the candidacy's lock. */
export async function settleReveal(tx: InTransaction, stage: CandidacyStage): Promise<boolean> {
  const cards = await cardsOfStage(tx, stage)
  if (cards.some(({ revealed }) => revealed) || !isWaitOver(cards)) return false
  const { candidacyId, stageId } = stage
  return reveal(tx, { candidacyId, stageId, cards })
}

/** The hiring manager reveals what there is; the cards that are missing stay marked as missing. */
export const endWait = (
  ctx: Context,
  { candidacyId, stageId, reason }: CandidacyStage & { reason: string },
): Promise<{ missing: number }> =>
  transaction(ctx, async (tx) => {
    await candidacySeatFor(tx, candidacyId, 'reveal.end')
    if (reason.trim() === '')
      throw new Invalid('Say why you do not wait.', { reason: ['Say why.'] })
    await lockCandidacy(tx, candidacyId)
    const cards = await cardsOfStage(tx, { candidacyId, stageId })
    if (cards.length === 0) throw new NotFound()
    const revealed = cards.some((card) => stageOf(card).revealed)
    const verdict = mayEndWait(cards, { revealed }, tx.actor.id)
    if (!verdict.ok) throw new Invalid(verdict.reason)
    const missing = cards
      .filter(({ ended, sealed }) => !ended && !sealed)
      .map(({ interviewId }) => interviewId)
    await reveal(tx, { candidacyId, stageId, cards }, { endedBy: tx.actor.id, reason, missing })
    return { missing: missing.length }
  })
