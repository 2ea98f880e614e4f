import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { NotFound } from '#app/problems.ts'
import type { Level } from '#app/roles/competencies.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies } from '#db/schema/candidates.ts'
import {
  interviewPlans,
  openingMembers,
  planInterviewers,
  rubrics,
  stages,
} from '#db/schema/openings.ts'
import { listInterviewers, mayInterview } from './interviewers.server.ts'
import { byId, inProcess, seatOfTaker } from './joins.server.ts'
import { judgeLoop } from './loop-verdict.ts'
import type { InterviewerLoad, LoopPerson, LoopVerdict } from './loop-verdict.ts'
import type { Verdict } from '#app/problems.ts'

export type StoredPlan = typeof interviewPlans.$inferSelect
export type PlannedInterview = StoredPlan & { interviewers: LoopPerson[] }
export type Rubric = typeof rubrics.$inferSelect
export type LoopStage = {
  id: string
  name: string
  position: number
  kind: (typeof stages.$inferSelect)['kind']
}

/** The planned interviews of an opening that are in use, in order, each with who usually takes it. */
export async function listPlans(tx: InTransaction, openingId: string): Promise<PlannedInterview[]> {
  const plans = await tx.db
    .select()
    .from(interviewPlans)
    .where(
      and(
        eq(interviewPlans.orgId, tx.org.id),
        eq(interviewPlans.openingId, openingId),
        isNull(interviewPlans.retiredAt),
      ),
    )
    .orderBy(asc(interviewPlans.position), asc(interviewPlans.id))
  const people = await interviewersOf(
    tx,
    plans.map(({ id }) => id),
  )
  return plans.map((plan) => ({ ...plan, interviewers: people.get(plan.id) ?? [] }))
}

/** Who usually takes each of the plans, by name: those who may interview still and are of the team of the opening. */
async function interviewersOf(
  tx: InTransaction,
  planIds: string[],
): Promise<Map<string, LoopPerson[]>> {
  const found = new Map<string, LoopPerson[]>()
  if (planIds.length === 0) return found
  const rows = await tx.db
    .select({ planId: planInterviewers.planId, memberId: members.id, name: members.name })
    .from(planInterviewers)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, planInterviewers.planId))
    .innerJoin(members, byId(tx, members, planInterviewers.memberId))
    .innerJoin(openingMembers, seatOfTaker)
    .where(
      and(
        eq(planInterviewers.orgId, tx.org.id),
        inArray(planInterviewers.planId, planIds),
        mayInterview,
      ),
    )
    .orderBy(asc(members.name), asc(members.id))
  for (const { planId, ...person } of rows)
    found.set(planId, [...(found.get(planId) ?? []), person])
  return found
}

export const listStages = (tx: InTransaction, openingId: string): Promise<LoopStage[]> =>
  tx.db
    .select({
      id: stages.id,
      name: stages.name,
      position: stages.position,
      kind: stages.kind,
    })
    .from(stages)
    .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
    .orderBy(asc(stages.position))

/** The newest rubric of an opening: what interviews that are set up from now on are rated by. */
export async function currentRubric(tx: InTransaction, openingId: string): Promise<Rubric> {
  const [row] = await tx.db
    .select()
    .from(rubrics)
    .where(and(eq(rubrics.orgId, tx.org.id), eq(rubrics.openingId, openingId)))
    .orderBy(desc(rubrics.number))
    .limit(1)
  if (!row) throw new NotFound()
  return row
}

/** By plan, the candidates in its stage for whom none of its interviews was ever set up. */
async function findWaiting(tx: InTransaction, openingId: string): Promise<Map<string, number>> {
  const rows = await tx.db
    .select({ planId: interviewPlans.id, candidates: count() })
    .from(interviewPlans)
    .innerJoin(
      candidacies,
      and(eq(candidacies.orgId, tx.org.id), eq(candidacies.stageId, interviewPlans.stageId)),
    )
    .where(
      and(
        eq(interviewPlans.orgId, tx.org.id),
        eq(interviewPlans.openingId, openingId),
        sql`not exists (select 1 from hiring.interviews i where i.org_id = ${candidacies.orgId}
          and i.candidacy_id = ${candidacies.id} and i.plan_id = ${interviewPlans.id})`,
        inProcess({ orgId: candidacies.orgId, candidacyId: candidacies.id }),
        inUse,
      ),
    )
    .groupBy(interviewPlans.id)
  return new Map(rows.map(({ planId, candidates }) => [planId, candidates]))
}

export type LoopView = {
  opening: { id: string; title: string; level: string }
  mayEdit: Verdict
  stages: LoopStage[]
  plans: PlannedInterview[]
  competencies: { key: string; name: string; must: boolean }[]
  people: InterviewerLoad[]
  verdict: LoopVerdict
}

/** An opening's loop as its editor shows it, judged by the rules. */
export const findLoop = (ctx: Context, openingId: string): Promise<LoopView> =>
  transaction(ctx, async (tx) => {
    const { opening, facts } = await seatFor(tx, openingId, 'loop.read')
    const all = await listStages(tx, openingId)
    const plans = await listPlans(tx, openingId)
    const rubric = await currentRubric(tx, openingId)
    const people = await listInterviewers(tx)
    const { id, title, level } = opening
    const competencies = rubric.competencies.map(({ key, name, must }) => ({ key, name, must }))
    const inLoop = new Set(
      plans.flatMap(({ interviewers }) => interviewers.map((one) => one.memberId)),
    )
    const loads = people.filter(({ memberId }) => inLoop.has(memberId))
    const mayEdit = can(tx.actor, 'loop.edit', facts)
    // How many candidates wait is for those who run the opening.
    const waiting = mayEdit.ok ? await findWaiting(tx, openingId) : null
    const verdict = judgeLoop(level as Level, competencies, plans, loads, waiting ?? new Map())
    return {
      opening: { id, title, level },
      mayEdit,
      stages: all.filter(({ kind }) => kind === 'interview'),
      plans,
      competencies,
      people,
      verdict: waiting ? verdict : { ...verdict, pools: [] },
    }
  })
