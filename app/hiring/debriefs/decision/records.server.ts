import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { compositeOf } from '#app/hiring/debriefs/arithmetic/composite.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { countingCards } from '#app/hiring/scorecards/readable-cards.server.ts'
import { Forbidden, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { decisions, ratings, scorecards } from '#db/schema/interviews.ts'
import { rubrics } from '#db/schema/openings.ts'
import type { DecidedOn } from './decision.ts'

const dissenters = sql<Record<string, string>>`(
  select coalesce(jsonb_object_agg(m.id, m.name), '{}') from accounts.members m
  where m.org_id = hiring.decisions.org_id
    and m.id::text in (select d.value ->> 'memberId' from jsonb_array_elements(hiring.decisions.dissent) d))`

async function decisionOf(tx: InTransaction, candidacyId: string) {
  if (!isId(candidacyId)) throw new NotFound()
  const { candidacy, facts } = await candidacySeatFor(tx, candidacyId, 'debrief.read')
  const [row] = await tx.db
    .select({
      decision: decisions,
      decidedBy: members.name,
      dissenters,
      mayRead: owesNoCard(tx, sql`hiring.decisions.candidacy_id`),
    })
    .from(decisions)
    .innerJoin(members, byId(tx, members, decisions.decidedBy))
    .where(and(eq(decisions.orgId, tx.org.id), eq(decisions.candidacyId, candidacyId)))
  if (!row) return null
  if (!row.mayRead) throw new Forbidden('Seal your own scorecard about this candidate first.')
  const mayOffer = can(tx.actor, 'offer.write', facts).ok
  return { candidacy, mayOffer, ...row, decidedOn: row.decision.rule as DecidedOn }
}

/** The composite of the scorecards a decision was made on, worked out again from the stored ratings. */
async function replay(tx: InTransaction, { cards, rubric }: DecidedOn): Promise<number | null> {
  if (cards.length === 0 || !rubric) return null
  const rows = await tx.db
    .select({
      competency: ratings.competency,
      rating: ratings.rating,
      competencies: rubrics.competencies,
    })
    .from(scorecards)
    .innerJoin(rubrics, and(eq(rubrics.orgId, tx.org.id), eq(rubrics.id, rubric.id)))
    .innerJoin(ratings, and(eq(ratings.orgId, tx.org.id), eq(ratings.scorecardId, scorecards.id)))
    .where(and(eq(scorecards.orgId, tx.org.id), inArray(scorecards.id, cards), countingCards()))
  return compositeOf(rows[0]?.competencies ?? [], rows).score
}

/** The record of the decision about a candidate, its composite worked out again from the stored ratings, or null. */
export const findDecision = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const found = await decisionOf(tx, candidacyId)
    if (!found) return null
    const { decision, candidacy, decidedBy, dissenters: names, decidedOn, mayOffer } = found
    return {
      id: decision.id,
      candidacyId,
      candidate: candidacy.candidate,
      ended: candidacy.ended,
      mayOffer,
      opening: { id: candidacy.openingId, title: candidacy.openingTitle },
      outcome: decision.outcome,
      ruleOutcome: decision.ruleOutcome,
      overrideReason: decision.overrideReason,
      notes: decision.notes,
      learningPlan: decision.learningPlan,
      startsOn: decision.startsOn,
      dissent: decision.dissent.map(({ memberId, text }) => ({
        name: names[memberId] ?? '',
        text,
      })),
      decidedBy,
      at: decision.at,
      decidedOn,
      replayed: decidedOn.statistics ? await replay(tx, decidedOn) : null,
    }
  })

export type DecisionRecord = NonNullable<Awaited<ReturnType<typeof findDecision>>>
