import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { interviewEndings, interviews } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { lockPerson, refuseElsewhere } from './arranging/candidate-times.server.ts'
import { refuseBusy } from './arranging/interviewer-times.server.ts'
import { takersOf } from './arranging/taking.ts'
import { candidacySeatFor, lockCandidacy, refuseEnded, stillOn } from './candidacy-seats.server.ts'
import { byId, endingOfInterview } from './joins.server.ts'
import { seatInterviewers } from './interviewers.server.ts'
import { listPlans, listStages } from './loops.server.ts'
import type { PlannedInterview } from './loops.server.ts'
import { findMeetingOf, isBookedAhead } from './meetings.server.ts'
import { createInterviews } from './new-interviews.server.ts'
import { isRevealed } from './revealed.server.ts'
import { isUnmanned, missingOf } from './pools/places.ts'
import { chooseOfPools } from './pools/pools.server.ts'

/** A stage is over for a candidate: what is set up now would come too late to count. */
export class Over extends Invalid {}

export const stageIsOver =
  'This stage is revealed: scorecards from now on come late and do not count. Add an interviewer by name where somebody is to meet the candidate all the same.'

/**
 * Sets up the interviews of one stage for a candidate: one for each planned interview and each person who takes it; where so many of
 * a pool meet a candidate, for those who are chosen. Those that were set up already stay as they are, those taken out of the count
 * too. All must have somebody, because the stage reveals its scorecards once everybody who is set up has sealed theirs.
 */
export const scheduleInterviews = (
  ctx: Context,
  { candidacyId, stageId }: { candidacyId: string; stageId: string },
): Promise<{ ids: string[] }> =>
  transaction(ctx, async (tx) => {
    const { candidacy } = await candidacySeatFor(tx, candidacyId, 'interview.schedule')
    await lockCandidacy(tx, candidacyId)
    refuseEnded(candidacy)
    if (await isRevealed(tx, { candidacyId, stageId })) throw new Over(stageIsOver)
    const { openingId } = candidacy
    const all = await setUp(tx, candidacyId, stageId)
    const plans = await plansOfStage(tx, { openingId, stageId }, all)
    const missing = plans.map((plan) => ({ plan, ...missingOf(plan, all, tx.now) }))
    const chosen = await chooseOfPools(
      tx,
      { candidacyId, openingId, stageId },
      {
        wanted: await unbooked(tx, candidacyId, missing),
        named: missing.flatMap(({ named }) => named),
      },
    )
    const wanted = missing.flatMap(({ plan, named }) =>
      [...named, ...(chosen.get(plan.id) ?? [])].map((interviewerId) => ({
        stageId,
        plan,
        interviewerId,
      })),
    )
    return { ids: await createInterviews(tx, candidacy, wanted) }
  })

/** Pools with places to fill, but for those whose booked time is about to be called off: it must not pass to somebody else. */
async function unbooked<Pool extends { plan: { id: string }; places: number }>(
  tx: InTransaction,
  candidacyId: string,
  pools: readonly Pool[],
): Promise<Pool[]> {
  const found: Pool[] = []
  for (const pool of pools.filter(({ places }) => places > 0)) {
    const meeting = await findMeetingOf(tx, { candidacyId, planId: pool.plan.id })
    if (!isBookedAhead(meeting, tx)) found.push(pool)
  }
  return found
}

async function plansOfStage(
  tx: InTransaction,
  { openingId, stageId }: { openingId: string; stageId: string },
  all: readonly { planId: string }[],
): Promise<PlannedInterview[]> {
  const stage = (await listStages(tx, openingId)).find(({ id }) => id === stageId)
  if (!stage) throw new NotFound()
  const plans = (await listPlans(tx, openingId)).filter((plan) => plan.stageId === stageId)
  if (plans.length === 0) throw new Invalid(`No interview is planned for “${stage.name}”.`)
  const open = plans.find((plan) => isUnmanned(plan, all))
  if (open)
    throw new Invalid(
      `Nobody takes “${open.name}” yet. Name an interviewer in the loop of this opening first.`,
    )
  return plans
}

/** Interviews of a candidate, whether they still count or not: those of a stage, or all. */
const setUp = (tx: InTransaction, candidacyId: string, stageId?: string) =>
  tx.db
    .select({
      planId: interviews.planId,
      interviewerId: interviews.interviewerId,
      startsAt: interviews.startsAt,
      ending: interviewEndings.kind,
    })
    .from(interviews)
    .leftJoin(interviewEndings, endingOfInterview(tx))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        eq(interviews.candidacyId, candidacyId),
        stageId ? eq(interviews.stageId, stageId) : undefined,
      ),
    )

/** Interviews of a candidate that still count: those of a stage, or all. */
export const standing = async (tx: InTransaction, candidacyId: string, stageId?: string) =>
  (await setUp(tx, candidacyId, stageId)).filter(({ ending }) => ending === null)

export type AddedInterview = {
  candidacyId: string
  planId: string
  interviewerId: string
  startsAt?: Date | null
}

/**
 * Adds one interviewer to a planned interview of a candidate, beside those there are. A time at which the candidate or the interviewer
 * is in another interview is refused.
 */
export const addInterviewer = (ctx: Context, input: AddedInterview): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    const { candidacyId, planId, interviewerId, startsAt } = input
    const { candidacy } = await candidacySeatFor(tx, candidacyId, 'interview.schedule')
    if (startsAt) await lockPerson(tx, candidacyId)
    await lockCandidacy(tx, candidacyId)
    refuseEnded(candidacy)
    const plan = await planOf(tx, candidacy.openingId, planId)
    const taken = await standing(tx, candidacyId)
    if (takersOf(planId, taken).includes(interviewerId))
      throw new Invalid('They take this interview already.')
    if (startsAt) await refuseElsewhere(tx, input, { startsAt, minutes: plan.minutes })
    const at = startsAt ?? firstTimed(planId, taken)?.startsAt
    if (at) await refuseBusy(tx, input, { startsAt: at, minutes: plan.minutes })
    await seatInterviewers(tx, candidacy.openingId, [interviewerId])
    const { stageId } = plan
    const wanted = { stageId, plan, interviewerId, startsAt: at ?? null }
    const [id = ''] = await createInterviews(tx, candidacy, [wanted])
    return { id }
  })

/** Of those who take an interview whoever does so first: newcomers take it with them. */
export const firstTimed = <Row extends { planId: string; startsAt: Date | null }>(
  planId: string,
  rows: readonly Row[],
): Row | undefined =>
  rows
    .filter((one) => one.planId === planId && one.startsAt !== null)
    .toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt))[0]

async function planOf(tx: InTransaction, openingId: string, planId: string) {
  const [plan] = await tx.db
    .select()
    .from(interviewPlans)
    .where(
      and(
        eq(interviewPlans.orgId, tx.org.id),
        eq(interviewPlans.openingId, openingId),
        eq(interviewPlans.id, planId),
        isNull(interviewPlans.retiredAt),
      ),
    )
  if (!plan) throw new NotFound()
  return plan
}

/**
 * Sets or clears when an interview begins. A stale version is refused, and so is a time at which the candidate or the
 * interviewer is in another interview.
 */
export const setInterviewTime = (
  ctx: Context,
  {
    interviewId,
    version,
    startsAt,
  }: { interviewId: string; version: number; startsAt: Date | null },
): Promise<{ candidacyId: string }> =>
  transaction(ctx, async (tx) => {
    const here = and(eq(interviews.orgId, tx.org.id), eq(interviews.id, interviewId))
    const interview = await timeableInterview(tx, interviewId)
    if (startsAt) {
      await lockPerson(tx, interview.candidacyId)
      await refuseElsewhere(tx, interview, { startsAt, minutes: interview.minutes })
      await refuseBusy(tx, interview, { startsAt, minutes: interview.minutes })
    }
    const changed = await tx.db
      .update(interviews)
      .set({ startsAt, version: sql`${interviews.version} + 1` })
      .where(and(here, eq(interviews.version, version)))
      .returning({ id: interviews.id })
    if (changed.length === 0) {
      throw new Conflict('Somebody else set the time of this interview meanwhile.', {
        yours: startsAt?.toISOString() ?? 'no time',
        theirs: interview.startsAt?.toISOString() ?? 'no time',
      })
    }
    await record(tx, {
      verb: 'interview.time-set',
      subject: { type: 'interview', id: interviewId },
      data: { candidacy: interview.candidacyId, at: startsAt?.toISOString() ?? null },
    })
    return { candidacyId: interview.candidacyId }
  })

/** An interview whose time may be set by hand: nobody has booked it. */
async function timeableInterview(tx: InTransaction, interviewId: string) {
  const [interview] = await tx.db
    .select({
      id: interviews.id,
      candidacyId: interviews.candidacyId,
      planId: interviews.planId,
      interviewerId: interviews.interviewerId,
      startsAt: interviews.startsAt,
      minutes: interviewPlans.minutes,
    })
    .from(interviews)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .where(and(eq(interviews.orgId, tx.org.id), eq(interviews.id, interviewId), stillOn(tx)))
  if (!interview) throw new NotFound()
  await candidacySeatFor(tx, interview.candidacyId, 'interview.schedule')
  if ((await findMeetingOf(tx, interview))?.bookingId)
    throw new Invalid(
      'This time is booked with the candidate. Change it under “Times” of the interview, so that everybody hears of it.',
    )
  return interview
}
