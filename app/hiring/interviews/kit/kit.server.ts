import { and, asc, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates, resumes } from '#db/schema/candidates.ts'
import { interviews, ratings, scorecards } from '#db/schema/interviews.ts'
import { interviewPlans, rubrics, stages } from '#db/schema/openings.ts'
import { findCandidacySeat } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'

const columns = {
  candidacyId: interviews.candidacyId,
  interviewerId: interviews.interviewerId,
  startsAt: interviews.startsAt,
  stage: stages.name,
  name: interviewPlans.name,
  kind: interviewPlans.kind,
  minutes: interviewPlans.minutes,
  minutesForCandidate: interviewPlans.minutesForCandidate,
  format: interviewPlans.format,
  purpose: interviewPlans.purpose,
  instructions: interviewPlans.instructions,
  candidateText: interviewPlans.candidateText,
  questions: interviewPlans.questions,
  competencies: rubrics.competencies,
  cardId: scorecards.id,
}

async function findInterview(tx: InTransaction, interviewId: string) {
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

/** What the candidate sent: no pay, no notes, nothing others think. */
async function findApplication(tx: InTransaction, candidacyId: string) {
  const [row] = await tx.db
    .select({
      coverNote: candidacies.coverNote,
      links: candidates.links,
      location: candidates.location,
      resumeId: resumes.id,
      resumeStatus: resumes.status,
      unconfirmed: resumes.unconfirmed,
    })
    .from(candidacies)
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .leftJoin(resumes, and(eq(resumes.orgId, tx.org.id), eq(resumes.candidacyId, candidacies.id)))
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    .orderBy(desc(resumes.createdAt))
    .limit(1)
  return row ?? null
}

const ratedKeys = (tx: InTransaction, cardId: string) =>
  tx.db
    .select({ key: ratings.competency })
    .from(ratings)
    .where(and(eq(ratings.orgId, tx.org.id), eq(ratings.scorecardId, cardId)))
    .orderBy(asc(ratings.id))

/** What an interviewer works from: purpose, questions and probes, the anchors of what they rate, the application. */
export const findKit = (ctx: Context, interviewId: string) =>
  transaction(ctx, async (tx) => {
    const { competencies, cardId, interviewerId, ...interview } = await findInterview(
      tx,
      interviewId,
    )
    const { candidacy, facts } = await findCandidacySeat(tx, interview.candidacyId)
    const own = interviewerId === tx.actor.id && facts.own
    authorise(tx.actor, 'interview.read', { ...facts, own })
    const keys = (await ratedKeys(tx, cardId)).map(({ key }) => key)
    const mayRead = can(tx.actor, 'candidate.read', facts).ok
    return {
      interview: { id: interviewId, ...interview },
      own: interviewerId === tx.actor.id,
      candidate: candidacy.candidate,
      opening: { id: candidacy.openingId, title: candidacy.openingTitle },
      competencies: keys.flatMap((key) => {
        const found = competencies.find((one) => one.key === key)
        return found
          ? [{ key, name: found.name, definition: found.definition, anchors: found.anchors }]
          : []
      }),
      application: mayRead ? await findApplication(tx, interview.candidacyId) : null,
    }
  })

export type Kit = Awaited<ReturnType<typeof findKit>>
