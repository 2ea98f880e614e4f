import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { interviews, scorecards } from '#db/schema/interviews.ts'
import { interviewPlans, rubrics, stages } from '#db/schema/openings.ts'
import { byId } from './joins.server.ts'

const columns = {
  candidacyId: interviews.candidacyId,
  interviewerId: interviews.interviewerId,
  startsAt: interviews.startsAt,
  stage: { id: stages.id, name: stages.name },
  plan: interviewPlans,
  rubric: { number: rubrics.number, competencies: rubrics.competencies },
  card: { id: scorecards.id, savedAt: scorecards.savedAt },
}

/** An interview with its stage and plan, its card, and the rubric version the card is written by. */
export async function findInterview(tx: InTransaction, interviewId: string) {
  const [row] = await tx.db
    .select(columns)
    .from(interviews)
    .innerJoin(
      scorecards,
      and(eq(scorecards.orgId, tx.org.id), eq(scorecards.interviewId, interviews.id)),
    )
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .innerJoin(stages, byId(tx, stages, interviews.stageId))
    .innerJoin(rubrics, byId(tx, rubrics, scorecards.rubricId))
    .where(and(eq(interviews.orgId, tx.org.id), eq(interviews.id, interviewId)))
  if (!row) throw new NotFound()
  return row
}
