import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { endCandidacies } from '#app/hiring/candidates/steps/ending.server.ts'
import { announceMove } from '#app/hiring/openings/announcements.server.ts'
import { isCounted } from '#app/hiring/debriefs/reading/card.ts'
import { mayDecide, readingOf } from '#app/hiring/debriefs/debrief/debrief.ts'
import { findDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { enterDebrief } from '#app/hiring/debriefs/debrief/entered.server.ts'
import type { Debrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import type { Facts } from '#app/hiring/debriefs/reading/facts.server.ts'
import { lockCandidacy } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { decisions } from '#db/schema/interviews.ts'
import { openings } from '#db/schema/openings.ts'
import { decidedOn, mayDiffer } from './decision.ts'
import { mayHire } from './headcount.ts'
import type { DecidedOn, DecisionFields } from './decision.ts'

export type NewDecision = DecisionFields & { candidacyId: string }

/**
 * Decides about a candidate, once and for good: what the declared rule says beside what a person decides, with the
 * reason where they differ. A hire goes on to an offer; where the candidate has agreed already, it ends the candidacy as
 * hired.
 */
export async function decide(ctx: Context, input: NewDecision): Promise<{ id: string }> {
  const shown = await findDebrief(ctx, input.candidacyId)
  return transaction(ctx, async (tx) => {
    const { facts, cards } = await lockForDecision(tx, input.candidacyId)
    const reading = readingOf(facts, cards)
    refuseUnexplained(input, facts, reading.rule.outcome)
    const figures = decidedOn(reading, {
      rubric: facts.rubric && { id: facts.rubric.id, number: facts.rubric.number },
      cards: cards.filter(isCounted).map(({ id }) => id),
      panel: facts.statistics ? reading.panel : null,
      corrected: correctedAsShown(shown),
      beyondHeadcount: input.outcome === 'hire' && facts.hired >= facts.opening.headcount,
    })
    const id = await write(tx, input, figures, reading.rule.outcome)
    if (input.outcome === 'hire' && input.agreed === 'on') {
      await endCandidacies(tx, [input.candidacyId], { outcome: 'hired', reason: '' })
      await announceMove(tx, facts.opening.id, 'hire')
    }
    return { id }
  })
}

/** Candidacy first, opening second, everywhere: two hires for the last seat come one after the other. */
async function lockForDecision(tx: InTransaction, candidacyId: string) {
  const before = await enterDebrief(tx, candidacyId, 'decision.make')
  await lockCandidacy(tx, candidacyId)
  await tx.db
    .select({ id: openings.id })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, before.facts.opening.id)))
    .for('no key update')
  const { facts, cards } = await enterDebrief(tx, candidacyId, 'decision.make')
  if (facts.decision)
    throw new Conflict(
      `${facts.decision.decidedBy} has decided already: ${facts.decision.outcome}.`,
    )
  const verdict = mayDecide(tx.actor, facts, cards)
  if (!verdict.ok) throw new Invalid(verdict.reason)
  return { facts, cards }
}

function refuseUnexplained(
  { outcome, overrideReason, beyondHeadcount, dissent }: NewDecision,
  { hired, opening, views, managers }: Facts,
  rule: 'hire' | 'no-hire' | 'undecided',
): void {
  const differs = mayDiffer(rule, outcome, overrideReason)
  if (!differs.ok) throw new Invalid(differs.reason, { overrideReason: [differs.reason] })
  const fits = mayHire(hired, opening.headcount, outcome === 'no-hire' || beyondHeadcount === 'on')
  if (!fits.ok) throw new Invalid(fits.reason, { beyondHeadcount: [fits.reason] })
  const known = new Set([...views, ...managers].map(({ memberId }) => memberId))
  const stranger = dissent.find(({ memberId, text }) => text !== '' && !known.has(memberId))
  if (stranger) throw new Invalid('Only people who spoke in the debrief can dissent.')
}

function correctedAsShown({ statistics }: Debrief): DecidedOn['corrected'] {
  if (!statistics?.corrected) return null
  const { score, low, high, model } = statistics.corrected
  return { score, low, high, variances: model.source }
}

async function write(
  tx: InTransaction,
  input: NewDecision,
  figures: DecidedOn,
  ruleOutcome: 'hire' | 'no-hire' | 'undecided',
): Promise<string> {
  const id = newId()
  const { candidacyId, outcome, notes } = input
  const overridden = ruleOutcome !== 'undecided' && ruleOutcome !== outcome
  const dissent = input.dissent.filter(({ text }) => text !== '')
  await tx.db.insert(decisions).values({
    orgId: tx.org.id,
    id,
    candidacyId,
    outcome,
    rule: figures,
    ruleOutcome,
    overrideReason: overridden ? input.overrideReason : '',
    notes,
    learningPlan: outcome === 'hire' ? input.learningPlan : '',
    dissent,
    startsOn: outcome === 'hire' ? input.startsOn || null : null,
    decidedBy: tx.actor.id,
    at: tx.now,
  })
  await record(tx, {
    verb: 'decision.made',
    subject: { type: 'candidacy', id: candidacyId },
    data: {
      decision: id,
      outcome,
      rule: ruleOutcome,
      overridden,
      dissent: dissent.map(({ memberId }) => memberId),
      beyondHeadcount: figures.beyondHeadcount,
    },
  })
  return id
}
