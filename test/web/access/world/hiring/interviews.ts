import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { saveScorecard } from '#app/hiring/scorecards/scorecards.server.ts'
import { sealScorecard } from '#app/hiring/scorecards/seals.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { debriefViews, ratings, scorecards } from '#db/schema/interviews.ts'
import type { CandidateIds } from '#test/web/access/world/hiring/candidates.ts'
import type { OpeningIds } from '#test/web/access/world/hiring/openings.ts'
import type { People } from '#test/web/access/world/people.ts'

export type InterviewIds = {
  /** Of the candidate who is being interviewed: one card in work, one sealed. */
  interview: string
  sealedInterview: string
  /** Of the finalist: both sealed, so revealed. */
  revealedInterview: string
  otherRevealedInterview: string
}

/** Interviews of two candidates: one whose cards are still sealed, one whose cards everybody may read. */
export async function addInterviews(
  people: People,
  { plan, secondPlan, interviewStage }: OpeningIds,
  { candidacy, finalist }: CandidateIds,
): Promise<InterviewIds> {
  const { manager, interviewer, secondInterviewer } = people
  const add = async (candidacyId: string, planId: string, by: Context) =>
    (await addInterviewer(manager, { candidacyId, planId, interviewerId: by.actor.id })).id
  const ids = {
    interview: await add(candidacy, plan, interviewer),
    sealedInterview: await add(candidacy, secondPlan, secondInterviewer),
    revealedInterview: await add(finalist, plan, interviewer),
    otherRevealedInterview: await add(finalist, secondPlan, secondInterviewer),
  }
  await write(interviewer, ids.interview, 4)
  await seal(secondInterviewer, ids.sealedInterview, 2)
  await seal(interviewer, ids.revealedInterview, 4)
  await seal(secondInterviewer, ids.otherRevealedInterview, 5)
  for (const by of [interviewer, secondInterviewer, manager]) {
    await addView(by, { candidacyId: finalist, stageId: interviewStage })
  }
  return ids
}

async function seal(by: Context, interviewId: string, rating: number) {
  const { version } = await write(by, interviewId, rating)
  await sealScorecard(by, { interviewId, version })
}

async function write(by: Context, interviewId: string, rating: number) {
  const { version, competencies } = await cardOf(by, interviewId)
  const content = {
    recommendation: rating > 3 ? ('yes' as const) : ('no' as const),
    summary: `Impression of ${by.actor.name}, at some length.`,
    ratings: competencies.map((competency) => ({
      competency,
      rating,
      notAssessed: false,
      evidence: `Told how the forecast was checked, asked in ${interviewId}.`,
    })),
  }
  return saveScorecard(by, { interviewId, version, content })
}

const cardOf = (by: Context, interviewId: string) =>
  transaction(by, async (tx) => {
    const rows = await tx.db
      .select({ version: scorecards.version, competency: ratings.competency })
      .from(scorecards)
      .innerJoin(
        ratings,
        and(eq(ratings.orgId, scorecards.orgId), eq(ratings.scorecardId, scorecards.id)),
      )
      .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.interviewId, interviewId)))
    return {
      version: rows[0]?.version ?? 1,
      competencies: rows.map(({ competency }) => competency),
    }
  })

const addView = (by: Context, of: { candidacyId: string; stageId: string }) =>
  transaction(by, (tx) =>
    tx.db.insert(debriefViews).values({
      orgId: tx.org.id,
      id: newId(),
      ...of,
      memberId: tx.actor.id,
      part: by.actor.access === 'interviewer' ? 'interviewer' : 'manager',
      recommendation: 'yes',
      text: 'Would work with them.',
      at: tx.now,
    }),
  )
