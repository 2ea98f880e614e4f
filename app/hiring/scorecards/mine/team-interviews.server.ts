import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
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

/** How a team's interviews are listed: what waits for somebody first. */
export const teamLists = ['over', 'untimed', 'ahead'] as const
export type TeamList = (typeof teamLists)[number]

const perPage = 50

const columns = {
  ...listedColumns,
  interviewer: members.name,
}

/** Interviews are scheduled by whoever runs the opening. */
const runByActor = (tx: InTransaction): SQL | undefined =>
  reachesAllOpenings(tx.actor) ? undefined : sql`${openingMembers.part} in ('manager', 'recruiter')`

const begun = (tx: InTransaction) =>
  sql`${interviews.startsAt} <= ${tx.now.toISOString()}::timestamptz`
const over = (tx: InTransaction) =>
  sql`${interviews.startsAt} + make_interval(mins => ${interviewPlans.minutes}) <= ${tx.now.toISOString()}::timestamptz`

/** A sealed interview is told of until it begins. */
const inList = (tx: InTransaction, list: TeamList): SQL | undefined => {
  const unsealed = isNull(scorecardSeals.id)
  if (list === 'untimed') return and(isNull(interviews.startsAt), unsealed)
  if (list === 'over') return and(over(tx), unsealed)
  return and(sql`not ${over(tx)}`, or(unsealed, sql`not ${begun(tx)}`))
}

type Asked = { list: TeamList; from: number }

const rows = (tx: InTransaction, { list, from }: Asked) =>
  tx.db
    .select({ ...columns, total: sql<number>`(count(*) over ())::int` })
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
        inList(tx, list),
        runByActor(tx),
        inUse,
      ),
    )
    .orderBy(asc(interviews.startsAt), asc(candidates.name), asc(interviews.id))
    .offset(from)
    .limit(perPage)

export type ListedTeam = {
  list: TeamList
  rows: TeamInterview[]
  total: number
  /** From where on the list is shown, and where it goes on; null where it ends. */
  from: number
  next: number | null
}

/** Whether the member runs openings, and so sees the interviews of others. */
export const runsOpenings = (ctx: Context): boolean => can(ctx.actor, 'opening.create').ok

/**
 * Interviews ahead, and those that are over and not yet written up, in the openings the member runs: who meets whom and
 * when, and nothing of what a scorecard says. A page of each list, or of the one that is asked for.
 */
export const listTeamInterviews = (
  ctx: Context,
  { only, from = 0 }: { only?: TeamList | null; from?: number } = {},
): Promise<ListedTeam[]> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'opening.create')
    const found: ListedTeam[] = []
    for (const list of only ? [only] : teamLists) {
      found.push(await listFrom(tx, { list, from: only ? from : 0 }))
    }
    return found
  })

/** A page of a list that has become shorter meanwhile may lie past its end: then it begins anew. */
async function listFrom(tx: InTransaction, { list, from }: Asked): Promise<ListedTeam> {
  const page = await rows(tx, { list, from })
  if (page.length === 0 && from > 0) return listFrom(tx, { list, from: 0 })
  const total = page[0]?.total ?? 0
  const next = from + page.length < total ? from + page.length : null
  return { list, rows: page.map(({ total: _, ...row }) => row), total, from, next }
}
