import { and, asc, desc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { InNameFacts } from '#app/hiring/candidates/candidate.ts'
import { inNameColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { byId, endingInForce } from '#app/hiring/interviews/joins.server.ts'
import type { InterviewKind } from '#app/roles/loops.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import {
  interviewEndings,
  interviews,
  reveals,
  scorecards,
  scorecardSeals,
} from '#db/schema/interviews.ts'
import { interviewPlans, openings, stages } from '#db/schema/openings.ts'
import {
  endingOfCard,
  revealOfCard,
  sealInForce,
} from '#app/hiring/scorecards/card-joins.server.ts'
import { cardState } from '#app/hiring/scorecards/sealing.ts'
import type { CardState } from '#app/hiring/scorecards/sealing.ts'

export type MyInterview = InNameFacts & {
  id: string
  candidacyId: string
  candidate: string
  opening: string
  stage: string
  name: string
  kind: InterviewKind
  minutes: number
  startsAt: Date | null
  begun: boolean
  state: CardState
  /** The card is not sealed although the interview is over, or, where it has no time, although it is begun. */
  due: boolean
}

/** What lists of interviews tell of each. */
export const listedColumns = {
  id: interviews.id,
  candidacyId: interviews.candidacyId,
  candidate: candidates.name,
  ...inNameColumns,
  opening: openings.title,
  stage: stages.name,
  name: interviewPlans.name,
  minutes: interviewPlans.minutes,
  startsAt: interviews.startsAt,
}

const columns = {
  ...listedColumns,
  kind: interviewPlans.kind,
  version: scorecards.version,
  sealId: scorecardSeals.id,
  late: scorecardSeals.late,
  revealId: reveals.id,
}

/** As many as anybody looks over in one list; what is sealed longest is left out first. */
export const mostListed = 300

const isUnsealed = isNull(scorecardSeals.id)

/** Nobody has to write about an application that ended; what is sealed about it stays. */
const ownRows = (tx: InTransaction) =>
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
    .innerJoin(stages, byId(tx, stages, interviews.stageId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .leftJoin(scorecardSeals, sealInForce(tx))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .leftJoin(reveals, revealOfCard(tx))
    .leftJoin(candidacyEndings, endingInForce(tx))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        eq(interviews.interviewerId, tx.actor.id),
        isNull(interviewEndings.id),
        or(isNotNull(scorecardSeals.id), isNull(candidacyEndings.id)),
        inUse,
      ),
    )
    .orderBy(
      desc(sql`(${isUnsealed})`),
      sql`case when ${isUnsealed} then ${interviews.startsAt} end asc nulls first`,
      sql`${interviews.startsAt} desc nulls last`,
      asc(interviews.id),
    )
    .limit(mostListed + 1)

type Timed = Pick<MyInterview, 'startsAt' | 'minutes'>

/** Whether an interview is over; one without a time is not. */
const isOverAt = ({ startsAt, minutes }: Timed, now: Date): boolean =>
  startsAt !== null && startsAt.getTime() + minutes * 60_000 <= now.getTime()

type Row = Awaited<ReturnType<typeof ownRows>>[number]

function describe(tx: InTransaction, row: Row): MyInterview {
  const { version, sealId, late, revealId, ...shown } = row
  const sealed = sealId !== null
  const facts = { authorId: tx.actor.id, sealed, late: late ?? false, ended: false }
  const isOver = isOverAt(row, tx.now)
  return {
    ...shown,
    begun: version > 1,
    state: cardState(facts, { revealed: revealId !== null }),
    due: !sealed && (row.startsAt === null ? version > 1 : isOver),
  }
}

/** The actor's own interviews that still count, earliest first; those without a time before all others. */
async function myInterviews(tx: InTransaction): Promise<MyList> {
  const rows = await ownRows(tx)
  const mine = rows
    .slice(0, mostListed)
    .map((row) => describe(tx, row))
    .toSorted((a, b) => (a.startsAt?.getTime() ?? 0) - (b.startsAt?.getTime() ?? 0))
  return { mine, isCut: rows.length > mostListed }
}

/** `isCut`: there are more, and they are left out. */
export type MyList = { mine: MyInterview[]; isCut: boolean }

/** The actor's own interviews, and whether these are all. */
export const showMyInterviews = (ctx: Context): Promise<MyList> =>
  transaction(ctx, (tx) => {
    authorise(tx.actor, 'openings.list')
    return myInterviews(tx)
  })

export const listMyInterviews = async (ctx: Context): Promise<MyInterview[]> =>
  (await showMyInterviews(ctx)).mine

/** Scorecards that wait for the actor, for their Today page. */
export const listDueScorecards = async (tx: InTransaction): Promise<MyInterview[]> =>
  (await myInterviews(tx)).mine.filter(({ due }) => due)
