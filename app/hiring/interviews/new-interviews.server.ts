import { and, asc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { Invalid } from '#app/problems.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { interviewEndings, interviews, ratings, scorecards } from '#db/schema/interviews.ts'
import { rubrics } from '#db/schema/openings.ts'
import { readersAmong } from './arranging/taking.ts'
import { byId, endingOfInterview } from './joins.server.ts'
import { currentRubric } from './loops.server.ts'
import type { Rubric } from './loops.server.ts'
import { announceInterviewers } from './meetings.server.ts'
import { isRevealed } from './revealed.server.ts'

export type NewInterview = {
  stageId: string
  plan: { id: string; kind: string; competencies: string[] }
  interviewerId: string
  startsAt?: Date | null
}

/**
 * Sets up interviews of a candidacy, each with its blank scorecard. From here on the card keeps the rubric version
 * and the competencies it was set up with: later versions do not touch it.
 */
export async function createInterviews(
  tx: InTransaction,
  candidacy: { id: string; openingId: string },
  wanted: readonly NewInterview[],
): Promise<string[]> {
  if (wanted.length === 0) return []
  await refuseReturning(
    tx,
    candidacy.id,
    wanted.map(({ interviewerId }) => interviewerId),
  )
  const rubric = await rubricOf(tx, candidacy)
  const made = wanted.map((one) => ({ ...one, id: newId(), cardId: newId() }))
  await insertInterviews(tx, candidacy.id, made)
  await insertCards(tx, { candidacyId: candidacy.id, rubric, made })
  await record(
    tx,
    ...made.map(({ id, stageId, plan, interviewerId }) => ({
      verb: 'interview.scheduled',
      subject: { type: 'interview', id },
      data: { candidacy: candidacy.id, stage: stageId, plan: plan.id, interviewer: interviewerId },
    })),
  )
  for (const planId of new Set(made.map(({ plan }) => plan.id)))
    await announceInterviewers(tx, { candidacyId: candidacy.id, planId })
  return made.map(({ id }) => id)
}

/** Who is named for an interview may have read what others wrote about the candidate. */
export class Returning extends Invalid {}

/** Once a stage is revealed, who is out of an interview may have read what others wrote, and can no longer judge unread. */
async function refuseReturning(
  tx: InTransaction,
  candidacyId: string,
  interviewerIds: string[],
): Promise<void> {
  const revealed = await isRevealed(tx, { candidacyId })
  if (!revealed) return
  const held = await heldWith(tx, candidacyId)
  const readers = new Set(readersAmong(held, { revealed }))
  const out = held.find(
    ({ interviewerId }) => readers.has(interviewerId) && interviewerIds.includes(interviewerId),
  )
  if (out)
    throw new Returning(
      `An interview of ${out.name} with this candidate was taken out of the count, and since scorecards are revealed they may have read what others wrote. Name somebody else.`,
    )
}

/** All interviews of a candidacy, with who takes or took them. */
const heldWith = (tx: InTransaction, candidacyId: string) =>
  tx.db
    .select({
      interviewerId: interviews.interviewerId,
      name: members.name,
      ending: interviewEndings.kind,
    })
    .from(interviews)
    .innerJoin(members, byId(tx, members, interviews.interviewerId))
    .leftJoin(interviewEndings, endingOfInterview(tx))
    .where(and(eq(interviews.orgId, tx.org.id), eq(interviews.candidacyId, candidacyId)))

type Made = NewInterview & { id: string; cardId: string }

const insertInterviews = (tx: InTransaction, candidacyId: string, made: readonly Made[]) =>
  tx.db.insert(interviews).values(
    made.map(({ id, stageId, plan, interviewerId, startsAt }) => ({
      orgId: tx.org.id,
      id,
      candidacyId,
      stageId,
      planId: plan.id,
      interviewerId,
      startsAt: startsAt ?? null,
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })),
  )

async function insertCards(
  tx: InTransaction,
  { candidacyId, rubric, made }: { candidacyId: string; rubric: Rubric; made: readonly Made[] },
): Promise<void> {
  await tx.db.insert(scorecards).values(
    made.map(({ id, cardId, stageId, interviewerId }) => ({
      orgId: tx.org.id,
      id: cardId,
      interviewId: id,
      candidacyId,
      stageId,
      interviewerId,
      rubricId: rubric.id,
      createdAt: tx.now,
      savedAt: tx.now,
    })),
  )
  const rated = new Set(rubric.competencies.map(({ key }) => key))
  const rows = made.flatMap(({ cardId, plan }) =>
    plan.kind === 'screen'
      ? []
      : plan.competencies
          .filter((key) => rated.has(key))
          .map((competency) => ({
            orgId: tx.org.id,
            id: newId(),
            scorecardId: cardId,
            competency,
          })),
  )
  if (rows.length > 0) await tx.db.insert(ratings).values(rows)
}

/** One candidate is rated by one rubric: the version first used for them, else the newest. */
async function rubricOf(
  tx: InTransaction,
  candidacy: { id: string; openingId: string },
): Promise<Rubric> {
  const [used] = await tx.db
    .select({ rubric: rubrics })
    .from(scorecards)
    .innerJoin(rubrics, and(eq(rubrics.orgId, tx.org.id), eq(rubrics.id, scorecards.rubricId)))
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.candidacyId, candidacy.id)))
    .orderBy(asc(scorecards.createdAt), asc(scorecards.id))
    .limit(1)
  return used?.rubric ?? currentRubric(tx, candidacy.openingId)
}
