import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { candidacySeatFor } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { endingOfCard, sealInForce } from '#app/hiring/scorecards/card-joins.server.ts'
import { cardState } from '#app/hiring/scorecards/sealing.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import {
  interviewEndings,
  interviews,
  reveals,
  scorecards,
  scorecardSeals,
} from '#db/schema/interviews.ts'
import { interviewPlans, stages } from '#db/schema/openings.ts'

const ender = alias(members, 'ender')

const columns = {
  id: interviews.id,
  stageId: interviews.stageId,
  planId: interviews.planId,
  name: interviewPlans.name,
  kind: interviewPlans.kind,
  minutes: interviewPlans.minutes,
  interviewerId: interviews.interviewerId,
  interviewer: members.name,
  startsAt: interviews.startsAt,
  version: interviews.version,
  sealId: scorecardSeals.id,
  late: scorecardSeals.late,
  ending: interviewEndings.kind,
  endingReason: interviewEndings.reason,
  endedBy: ender.name,
}

/** Interviews of a candidacy with where their cards stand, and nothing of what the cards say. */
export const interviewRows = (tx: InTransaction, candidacyId: string) =>
  tx.db
    .select(columns)
    .from(scorecards)
    .innerJoin(interviews, byId(tx, interviews, scorecards.interviewId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .innerJoin(members, byId(tx, members, interviews.interviewerId))
    .leftJoin(scorecardSeals, sealInForce(tx))
    .leftJoin(interviewEndings, endingOfCard(tx))
    .leftJoin(ender, byId(tx, ender, interviewEndings.byId))
    .where(and(eq(scorecards.orgId, tx.org.id), eq(scorecards.candidacyId, candidacyId)))
    .orderBy(asc(interviewPlans.position), asc(members.name), asc(interviews.id))

export const stageRows = (tx: InTransaction, candidacyId: string, openingId: string) =>
  tx.db
    .select({
      id: stages.id,
      name: stages.name,
      kind: stages.kind,
      revealedAt: reveals.at,
      endReason: reveals.reason,
      endedBy: members.name,
    })
    .from(stages)
    .leftJoin(
      reveals,
      and(
        eq(reveals.orgId, tx.org.id),
        eq(reveals.stageId, stages.id),
        eq(reveals.candidacyId, candidacyId),
      ),
    )
    .leftJoin(members, byId(tx, members, reveals.endedBy))
    .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
    .orderBy(asc(stages.position))

export type Row = Awaited<ReturnType<typeof interviewRows>>[number]
export type StageRow = Awaited<ReturnType<typeof stageRows>>[number]

/** What decides about a card beside its content. */
export const factsOf = (row: Row) => ({
  authorId: row.interviewerId,
  sealed: row.sealId !== null,
  late: row.late ?? false,
  ended: row.ending !== null,
})

/** The interviews of one candidate, stage by stage, with where their scorecards stand; nothing of how they are arranged. */
export const listInterviews = (ctx: Context, candidacyId: string) =>
  transaction(ctx, async (tx) => {
    const { candidacy } = await candidacySeatFor(tx, candidacyId, 'interview.schedule')
    const all = await stageRows(tx, candidacyId, candidacy.openingId)
    const rows = Map.groupBy(await interviewRows(tx, candidacyId), ({ stageId }) => stageId)
    return all
      .filter(({ kind }) => kind === 'interview')
      .flatMap(({ id, revealedAt }) =>
        (rows.get(id) ?? []).map((row) => ({
          ...row,
          state: cardState(factsOf(row), { revealed: revealedAt !== null }),
        })),
      )
  })
