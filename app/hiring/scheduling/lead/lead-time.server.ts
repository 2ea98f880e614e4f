import { sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { listPlans, listStages } from '#app/hiring/interviews/loops.server.ts'
import type { PlannedInterview } from '#app/hiring/interviews/loops.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { findDiaries } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { freeSlots, freeSlotsOfSome } from '#app/hiring/scheduling/slots/free-slots.ts'
import { transaction } from '#db/connection.server.ts'
import { predictLead } from './lead-time.ts'

const day = 24 * 60 * 60_000
const horizonDays = 42

/** How long the loop of an opening will take a candidate, from availability, loads and what happened in a year. */
export const findLeadTime = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'loop.read')
    const all = await listStages(tx, openingId)
    const plans = await listPlans(tx, openingId)
    const within = { from: tx.now.getTime(), to: tx.now.getTime() + horizonDays * day }
    const memberIds = [
      ...new Set(plans.flatMap(({ interviewers }) => interviewers.map((one) => one.memberId))),
    ]
    const diaries = await findDiaries(tx, memberIds, { within })
    const startsOf = ({ interviewers, minutes, peoplePerCandidate: each }: PlannedInterview) => {
      const panel = diaries.filter((one) =>
        interviewers.some(({ memberId }) => memberId === one.memberId),
      )
      const wanted = { within, minutes }
      return each === null ? freeSlots(panel, wanted) : freeSlotsOfSome(panel, each, wanted)
    }
    const stages = all.map(({ id, name }) => ({
      name,
      plans: plans
        .filter(({ stageId }) => stageId === id)
        .map((plan) => ({ name: plan.name, starts: startsOf(plan) })),
    }))
    const past = await findPast(tx)
    return {
      prediction: predictLead({ now: tx.now.getTime(), stages, ...past }),
      blocked: stages.flatMap((stage) =>
        stage.plans.filter(({ starts }) => starts.length === 0).map(({ name }) => name),
      ),
      untaken: plans.flatMap(({ name, interviewers }) => (interviewers.length === 0 ? [name] : [])),
      seen: { answers: past.answers.length, closings: past.closings.length },
      assumedHours: diaries.filter(({ said }) => !said).length,
    }
  })

export type ShownLead = Awaited<ReturnType<typeof findLeadTime>>

type Past = { kind: 'answer' | 'closing'; days: number }

/** Days candidates took to choose a time, and days from the last interview of a stage to the step after it. */
async function findPast(tx: InTransaction) {
  const since = new Date(tx.now.getTime() - 365 * day).toISOString()
  const { rows } = await tx.db.execute<Past>(sql`
    select 'answer' as kind, (extract(epoch from min(b.booked_at) - m.created_at) / 86400)::float8 as days
      from hiring.meetings m
      join hiring.interview_bookings b on b.org_id = m.org_id and b.meeting_id = m.id
      where m.org_id = ${tx.org.id} and m.created_at > ${since}::timestamptz
      group by m.id, m.created_at
    union all
    select 'closing', (extract(epoch from min(mv.at) - last.at) / 86400)::float8
      from (select i.candidacy_id, i.stage_id, max(i.starts_at) as at from hiring.interviews i
        where i.org_id = ${tx.org.id} and i.starts_at > ${since}::timestamptz
        group by i.candidacy_id, i.stage_id) last
      join hiring.candidacy_moves mv on mv.org_id = ${tx.org.id}
        and mv.candidacy_id = last.candidacy_id and mv.from_stage_id = last.stage_id and mv.at > last.at
      group by last.candidacy_id, last.stage_id, last.at
    limit 1000`)
  const daysOf = (kind: Past['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ days }) => Number(days))
  return { answers: daysOf('answer'), closings: daysOf('closing') }
}
