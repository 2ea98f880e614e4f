import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { findLoop } from '#app/hiring/interviews/loops.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import type { CardContent } from '#app/hiring/scorecards/scorecard.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { sealScorecard } from '#app/hiring/scorecards/seals.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { ratings, scorecards } from '#db/schema/interviews.ts'
import { stages } from '#db/schema/openings.ts'
import { addOpening } from '#test/support/openings.ts'

/** Puts a person into an opening, in its first stage. */
export const addCandidacy = (
  ctx: Context,
  openingId: string,
  name = 'Ada Quist',
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const [first] = await tx.db
      .select({ id: stages.id })
      .from(stages)
      .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
      .orderBy(stages.position)
      .limit(1)
    const candidateId = newId()
    const id = newId()
    const email = `${candidateId.slice(-8)}@example.test`
    await tx.db.insert(candidates).values({
      orgId: tx.org.id,
      id: candidateId,
      name,
      email,
      mailbox: email,
      links: [],
      createdAt: tx.now,
    })
    await tx.db.insert(candidacies).values({
      orgId: tx.org.id,
      id,
      openingId,
      candidateId,
      stageId: first!.id,
      source: 'careers',
      appliedAt: tx.now,
      movedAt: tx.now,
    })
    return { id }
  })

export type LoopWorld = {
  openingId: string
  candidacyId: string
  /** The stage of the first call, and that of the scored interviews. */
  screenStage: string
  scoredStage: string
  /** Planned interviews by name, in order. */
  plans: { id: string; name: string; stageId: string; competencies: string[] }[]
}

/** An opening with a candidate; the first call is taken by the manager, the scored interviews by `people`, in turn. */
export async function addLoopWorld(manager: Context, people: Context[]): Promise<LoopWorld> {
  const { id: openingId } = await addOpening(manager)
  const loop = await findLoop(manager, openingId)
  const [screenStage, scoredStage] = loop.stages.map(({ id }) => id)
  const scored = loop.plans.filter(({ kind }) => kind !== 'screen')
  for (const plan of loop.plans) {
    const taker = people[scored.indexOf(plan) % people.length]
    const memberIds = plan.kind === 'screen' ? [manager.actor.id] : [taker!.actor.id]
    await assignPlanInterviewers(manager, { planId: plan.id, memberIds })
  }
  const { id: candidacyId } = await addCandidacy(manager, openingId)
  return {
    openingId,
    candidacyId,
    screenStage: screenStage!,
    scoredStage: scoredStage!,
    plans: loop.plans.map(({ id, name, stageId, competencies }) => ({
      id,
      name,
      stageId,
      competencies,
    })),
  }
}

export const schedule = (manager: Context, world: LoopWorld, stageId = world.scoredStage) =>
  scheduleInterviews(manager, { candidacyId: world.candidacyId, stageId })

/** A complete card: the same rating everywhere, `word` in every text. */
export const filledCard = (competencies: string[], word: string, rating = 4): CardContent => ({
  recommendation: 'yes',
  summary: `Summary with ${word} and enough words.`,
  ratings: competencies.map((competency) => ({
    competency,
    rating,
    notAssessed: false,
    evidence: `They explained ${word} in their own words.`,
  })),
})

/** The competencies and the version of the card of an interview, read past all rules. */
export const peekCard = (ctx: Context, interviewId: string) =>
  transaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({ id: scorecards.id, version: scorecards.version, competency: ratings.competency })
      .from(scorecards)
      .leftJoin(ratings, and(eq(ratings.orgId, tx.org.id), eq(ratings.scorecardId, scorecards.id)))
      .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.interviewId, interviewId)))
      .orderBy(ratings.id)
    const { id, version } = rows[0]!
    return { id, version, competencies: rows.flatMap((row) => row.competency ?? []) }
  })

/** Fills in a card and seals it. */
export async function fillAndSeal(author: Context, interviewId: string, word: string) {
  const { competencies, version } = await peekCard(author, interviewId)
  const content = filledCard(competencies, word)
  const saved = await saveScorecard(author, { interviewId, version, content })
  return sealScorecard(author, { interviewId, version: saved.version })
}
