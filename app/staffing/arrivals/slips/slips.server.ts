import { and, desc, eq, gt, lte } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { findPerson } from '#app/planning/capacity/ledger/ledger.server.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { CommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { askedAtOf } from '#app/staffing/gaps/known.server.ts'
import { events } from '#db/schema/audit.ts'
import { arrivals } from '#db/schema/staffing.ts'
import { dayBefore, withSlips } from './slips.ts'
import type { Slip } from './slips.ts'

type Reader = Pick<InTransaction<ActingContext>, 'db' | 'org'>

/** The verb under which a moved first day is written down. */
export const movedVerb = 'arrival.moved'

/** Whoever was counted when a plan was asked for, as somebody who is there or comes, and starts on another day since. */
async function slipsSince(tx: Reader, askedAt: Date): Promise<Slip[]> {
  const moves = await tx.db
    .select({ openingId: events.subjectId, data: events.data })
    .from(events)
    .where(and(eq(events.orgId, tx.org.id), eq(events.verb, movedVerb), gt(events.at, askedAt)))
    .orderBy(desc(events.at), desc(events.sequence))
  if (moves.length === 0) return []
  const counted = await tx.db
    .select()
    .from(arrivals)
    .where(and(eq(arrivals.orgId, tx.org.id), lte(arrivals.recordedAt, askedAt)))
  const slips: Slip[] = []
  for (const { id, openingId, staffId, startsOn } of counted) {
    const own = moves.filter((move) => move.openingId === openingId)
    const before = dayBefore(id, startsOn, own.map(moveIn))
    const person = before === startsOn ? undefined : await findPerson(tx, staffId)
    if (person) slips.push({ person, counted: before })
  }
  return slips
}

/** The problem of a committed plan, with its people as they start now. */
export async function problemNow(tx: Reader, committed: CommittedPlan): Promise<Problem> {
  const { problem, firstQuarter } = committed
  const slips = await slipsSince(tx, await askedAtOf(tx, committed))
  return withSlips(problem, slips, { firstQuarter, calendar: await findCalendar(tx) })
}

const moveIn = ({ data }: { data: Record<string, unknown> }) => ({
  arrival: typeof data.arrival === 'string' ? data.arrival : null,
  from: String(data.from),
  to: String(data.to),
})
