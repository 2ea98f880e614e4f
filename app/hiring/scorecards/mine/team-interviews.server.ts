import { and, asc, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can, reachesAllOpenings } from '#app/accounts/permissions.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { byId, endingInForce, partOfActor } from '#app/hiring/interviews/joins.server.ts'
import { endingOfCard, sealInForce } from '#app/hiring/scorecards/card-joins.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { interviewEndings, interviews, scorecards, scorecardSeals } from '#db/schema/interviews.ts'
import { interviewPlans, openingMembers, openings, stages } from '#db/schema/openings.ts'
import { listedColumns } from './my-interviews.server.ts'

export type TeamInterview = InNameFacts & {
  id: string
  candidacyId: string
  candidate: string
  opening: string
  interviewer: string
  stage: string
  name: string
  minutes: number
  startsAt: Date | null
}

/** As many as anybody looks over in one list. */
export const mostListed = 300

const columns = {
  ...listedColumns,
  interviewer: members.name,
}

/** Interviews are scheduled by whoever runs the opening. */
const runByActor = (tx: InTransaction): SQL | undefined =>
  reachesAllOpenings(tx.actor) ? undefined : sql`${openingMembers.part} in ('manager', 'recruiter')`

const rows = (tx: InTransaction) =>
  tx.db
    .select(columns)
    .from(interviews)
    .innerJoin(
      scorecards,
      and(eq(scorecards.orgId, tx.org.id), eq(scorecards.interviewId, interviews.id)),
    )
    .innerJoin(candidacies, byId(tx, candidacies, interviews.candidacyId))
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .innerJoin(members, byId(tx, members, interviews.interviewerId))
    .innerJoin(stages, byId(tx, stages, interviews.stageId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .leftJoin(openingMembers, partOfActor(tx))
    .leftJoin(scorecardSeals, sealInForce(tx))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .leftJoin(candidacyEndings, endingInForce(tx))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        isNull(interviewEndings.id),
        isNull(candidacyEndings.id),
        or(isNull(scorecardSeals.id), gte(interviews.startsAt, tx.now)),
        runByActor(tx),
        inUse,
      ),
    )
    .orderBy(sql`${interviews.startsAt} asc nulls first`, asc(interviews.id))
    .limit(mostListed)

/** Whether the member runs openings, and so sees the interviews of others. */
export const runsOpenings = (ctx: Context): boolean => can(ctx.actor, 'opening.create').ok

/**
 * Interviews ahead, and those that are over and not yet written up, in the openings the member runs: who meets whom and
 * when, and nothing of what a scorecard says.
 */
export const listTeamInterviews = (ctx: Context): Promise<TeamInterview[]> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'opening.create')
    return rows(tx)
  })
