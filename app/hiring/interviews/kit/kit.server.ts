import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { listSharedNeeds } from '#app/hiring/candidates/accommodations/accommodations.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates, resumes } from '#db/schema/candidates.ts'
import { ratings } from '#db/schema/interviews.ts'
import { findCandidacySeat } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { findInterview } from '#app/hiring/interviews/interview-rows.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'

type Found = Awaited<ReturnType<typeof findInterview>>

/** What the kit's page shows of an interview and its plan. */
const shown = ({ candidacyId, startsAt, stage, plan }: Found) => ({
  candidacyId,
  startsAt,
  stage: stage.name,
  name: plan.name,
  kind: plan.kind,
  minutes: plan.minutes,
  minutesForCandidate: plan.minutesForCandidate,
  format: plan.format,
  purpose: plan.purpose,
  instructions: plan.instructions,
  candidateText: plan.candidateText,
  questions: plan.questions,
})

/** What the candidate sent: no pay, no notes, nothing others think. */
async function findApplication(tx: InTransaction, candidacyId: string) {
  const [row] = await tx.db
    .select({
      coverNote: candidacies.coverNote,
      links: candidates.links,
      location: candidates.location,
      resumeId: resumes.id,
      resumeStatus: resumes.status,
      resumeUnconfirmed: resumes.unconfirmed,
      unconfirmed: candidacies.unconfirmed,
      deniedAt: candidacies.deniedAt,
    })
    .from(candidacies)
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .leftJoin(
      resumes,
      and(
        eq(resumes.orgId, tx.org.id),
        eq(resumes.candidacyId, candidacies.id),
        eq(resumes.kind, 'resume'),
        isNull(resumes.deniedAt),
      ),
    )
    .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    // One that anybody may have sent is worked from only where there is none of their own.
    .orderBy(asc(resumes.unconfirmed), desc(resumes.createdAt))
    .limit(1)
  if (!row) return null
  const { deniedAt, ...application } = row
  return { ...application, denied: deniedAt !== null }
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
    const interview = await findInterview(tx, interviewId)
    const { interviewerId, card, rubric } = interview
    const isOwn = interviewerId === tx.actor.id
    const { candidacy, facts } = await findCandidacySeat(tx, interview.candidacyId, (seat) =>
      authorise(tx.actor, 'interview.read', { ...seat, own: isOwn && seat.own }),
    )
    const keys = (await ratedKeys(tx, card.id)).map(({ key }) => key)
    const mayRead = can(tx.actor, 'candidate.read', facts).ok
    return {
      interview: { id: interviewId, ...shown(interview) },
      own: interviewerId === tx.actor.id,
      candidate: candidacy.candidate,
      opening: { id: candidacy.openingId, title: candidacy.openingTitle },
      competencies: keys.flatMap((key) => {
        const found = rubric.competencies.find((one) => one.key === key)
        return found
          ? [{ key, name: found.name, definition: found.definition, anchors: found.anchors }]
          : []
      }),
      application: mayRead ? await findApplication(tx, interview.candidacyId) : null,
      needs: await listSharedNeeds(tx, interview.candidacyId),
    }
  })

export type Kit = Awaited<ReturnType<typeof findKit>>
