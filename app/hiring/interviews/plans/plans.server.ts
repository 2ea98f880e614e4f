import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import type { Level } from '#app/roles/competencies.ts'
import { checkLoop } from '#app/roles/kit/loop-checks.ts'
import { checkQuestion } from '#app/roles/question-checks.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { interviewPlans, planInterviewers } from '#db/schema/openings.ts'
import { seatInterviewers } from '#app/hiring/interviews/interviewers.server.ts'
import { inWords } from '#app/hiring/interviews/pools/pool-words.ts'
import { currentRubric, listStages } from '#app/hiring/interviews/loops.server.ts'
import type { StoredPlan } from '#app/hiring/interviews/loops.server.ts'
import { planKey, planText, questionsOf } from './plan.ts'
import type { PlanInput } from './plan.ts'

const planHere = (tx: InTransaction, planId: string) =>
  and(eq(interviewPlans.orgId, tx.org.id), eq(interviewPlans.id, planId))

/** The plan, after checking that the actor may edit its loop. */
export async function planFor(tx: InTransaction, planId: string) {
  const [plan] = await tx.db.select().from(interviewPlans).where(planHere(tx, planId))
  if (!plan) throw new NotFound()
  const { opening } = await seatFor(tx, plan.openingId, 'loop.edit')
  return { plan, opening }
}

/** Adds an interview to the loop. A fifth scored one needs a reason; the refusal says what it buys and costs. */
export const addPlan = (
  ctx: Context,
  { openingId, ...input }: PlanInput & { openingId: string },
): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'loop.edit')
    await refuseUnfitPlan(tx, openingId, input)
    const plans = await plansInUse(tx, openingId)
    refuseOneTooMany(opening.level, [...plans, { ...input, key: 'new' }])
    const { questions: _, ...fields } = input
    const id = newId()
    await tx.db.insert(interviewPlans).values({
      orgId: tx.org.id,
      id,
      openingId,
      ...fields,
      key: planKey(
        input.name,
        plans.map(({ key }) => key),
      ),
      position: Math.max(-1, ...plans.map(({ position }) => position)) + 1,
      questions: questionsOf(input),
    })
    await note(tx, 'loop.interview-added', { openingId, id })
    return { id }
  })

/** Changes a planned interview. A stale version is refused with both texts. Cards already set up keep theirs. */
export const changePlan = (
  ctx: Context,
  { planId, version, ...input }: PlanInput & { planId: string; version: number },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { plan, opening } = await planFor(tx, planId)
    await refuseUnfitPlan(tx, plan.openingId, input)
    const others = (await plansInUse(tx, plan.openingId)).filter(({ id }) => id !== planId)
    refuseOneTooMany(opening.level, [...others, { ...input, key: plan.key }])
    const { questions: _, ...fields } = input
    const questions = questionsOf(input)
    const changed = await tx.db
      .update(interviewPlans)
      .set({ ...fields, questions, version: sql`${interviewPlans.version} + 1` })
      .where(and(planHere(tx, planId), eq(interviewPlans.version, version)))
      .returning({ id: interviewPlans.id })
    if (changed.length === 0) {
      throw new Conflict('Somebody else changed this interview while you were editing.', {
        yours: planText({ ...input, questions }),
        theirs: planText(plan),
        version: plan.version,
      })
    }
    await note(tx, 'loop.interview-changed', plan)
  })

/** Takes an interview out of the loop. Interviews that are set up already stay. */
export const retirePlan = (ctx: Context, planId: string): Promise<{ openingId: string }> =>
  setRetired(ctx, planId, 'loop.interview-retired')

/** Puts a retired interview back into the loop. */
export const restorePlan = (ctx: Context, planId: string): Promise<{ openingId: string }> =>
  setRetired(ctx, planId, 'loop.interview-restored')

const setRetired = (
  ctx: Context,
  planId: string,
  verb: 'loop.interview-retired' | 'loop.interview-restored',
) =>
  transaction(ctx, async (tx) => {
    const { plan } = await planFor(tx, planId)
    const retiredAt = verb === 'loop.interview-retired' ? tx.now : null
    await tx.db.update(interviewPlans).set({ retiredAt }).where(planHere(tx, planId))
    await note(tx, verb, plan)
    return { openingId: plan.openingId }
  })

export type Assigned = {
  planId: string
  memberIds: readonly string[]
  /** How many of them meet a candidate; null for everybody. */
  peoplePerCandidate?: number | null
}

/** Says who usually takes a planned interview and how many of them meet a candidate, and seats them in the opening. */
export const assignPlanInterviewers = (
  ctx: Context,
  { planId, memberIds, peoplePerCandidate = null }: Assigned,
): Promise<{ openingId: string }> =>
  transaction(ctx, async (tx) => {
    const { plan } = await planFor(tx, planId)
    const chosen = [...new Set(memberIds)]
    refuseTooFew(chosen.length, peoplePerCandidate)
    await tx.db.update(interviewPlans).set({ peoplePerCandidate }).where(planHere(tx, planId))
    await seatInterviewers(tx, plan.openingId, chosen)
    await tx.db
      .delete(planInterviewers)
      .where(and(eq(planInterviewers.orgId, tx.org.id), eq(planInterviewers.planId, planId)))
    if (chosen.length > 0) {
      await tx.db
        .insert(planInterviewers)
        .values(chosen.map((memberId) => ({ orgId: tx.org.id, id: newId(), planId, memberId })))
    }
    await note(tx, 'loop.interviewers-assigned', plan, {
      members: chosen,
      meet: peoplePerCandidate,
    })
    return { openingId: plan.openingId }
  })

/** Nobody can be chosen who is not named. */
function refuseTooFew(named: number, each: number | null): void {
  if (each === null || each <= named) return
  const have =
    named === 0 ? 'nobody is' : named === 1 ? 'only one is' : `only ${inWords(named)} are`
  const message = `Each candidate is to meet ${inWords(each)} of them, but ${have} named. Name more people, or let each candidate meet fewer.`
  throw new Invalid(message, { peoplePerCandidate: [message] })
}

const note = (
  tx: InTransaction,
  verb: string,
  plan: { id: string; openingId: string },
  data: Record<string, string[] | number | null> = {},
) =>
  record(tx, {
    verb,
    subject: { type: 'opening', id: plan.openingId },
    data: { plan: plan.id, ...data },
  })

const plansInUse = (tx: InTransaction, openingId: string) =>
  tx.db
    .select()
    .from(interviewPlans)
    .where(
      and(
        eq(interviewPlans.orgId, tx.org.id),
        eq(interviewPlans.openingId, openingId),
        isNull(interviewPlans.retiredAt),
      ),
    )
    .orderBy(asc(interviewPlans.position))

type Counted = Pick<StoredPlan, 'key' | 'name' | 'kind' | 'minutes' | 'competencies' | 'reason'>

/** The interview in question comes last: a screen never makes the loop too long. */
function refuseOneTooMany(level: string, plans: Counted[]): void {
  if (plans.at(-1)?.kind === 'screen') return
  const findings = checkLoop({
    level: level as Level,
    mustCompetencies: [],
    interviews: plans,
    reasonForMore: plans.map(({ reason }) => reason).find((reason) => reason.trim() !== ''),
  })
  const tooMany = findings.find(({ rule }) => rule === 'scored-interviews')
  if (tooMany) throw new Invalid(tooMany.reason, { reason: [tooMany.reason] })
}

async function refuseUnfitPlan(
  tx: InTransaction,
  openingId: string,
  input: PlanInput,
): Promise<void> {
  const asked = questionsOf(input).flatMap(({ text, probes }) => [text, ...probes])
  const unlawful = asked.flatMap((text) => checkQuestion(text))[0]
  if (unlawful) {
    const message = `“${unlawful.excerpt}”: ${unlawful.reason}`
    throw new Invalid(message, { questions: [message] })
  }
  const stage = (await listStages(tx, openingId)).find(({ id }) => id === input.stageId)
  if (stage?.kind !== 'interview')
    throw new Invalid('Choose a stage of this opening.', { stageId: ['Choose a stage.'] })
  const { competencies } = await currentRubric(tx, openingId)
  const known = new Set(competencies.map(({ key }) => key))
  const unknown = input.competencies.find((key) => !known.has(key))
  if (unknown)
    throw new Invalid('Choose competencies of this opening’s rubric.', {
      competencies: [`${unknown} is not in the rubric.`],
    })
}
