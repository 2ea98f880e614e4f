import { and, eq } from 'drizzle-orm'
import { addBooking, addLeave } from '#app/planning/capacity/people/days/days.server.ts'
import { addPerson } from '#app/planning/capacity/people/people.server.ts'
import { addHoliday, addRunWork } from '#app/planning/capacity/settings/settings.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { transaction } from '#db/connection.server.ts'
import { bookings, holidays, leaves, runWork } from '#db/schema/capacity.ts'
import type { People } from '#test/web/access/world/people.ts'

export type CapacityIds = {
  staff: string
  leave: string
  booking: string
  runWork: string
  holiday: string
}

/** Somebody whose time is planned, away for a week and booked, beside run work and a holiday. */
export async function addCapacity({ planner, interviewer }: People): Promise<CapacityIds> {
  const { id: staff } = await addPerson(planner, {
    name: `Data person of ${planner.org.slug}`,
    role: 'ml-engineer',
    memberId: interviewer.actor.id,
    source: 'employee',
    percent: 100,
    startsOn: '2025-01-01',
    ramp: [],
    skills: { programming: 4 },
    version: 0,
  })
  const days = { firstDay: '2026-04-06', lastDay: '2026-04-10' }
  await addLeave(planner, staff, { ...days, reason: `A reason of ${planner.org.slug}` })
  await addBooking(planner, staff, { ...days, title: `Work of ${planner.org.slug}`, hours: 12 })
  await addHoliday(planner, { day: '2026-05-01', name: `Holiday of ${planner.org.slug}` })
  const firstQuarter = quarterOf(planner.now, 1)
  const title = `Run work of ${planner.org.slug}`
  await addRunWork(planner, { role: 'ml-engineer', title, people: 0.5, firstQuarter })
  return { staff, ...(await partsOf(planner, staff)) }
}

const partsOf = (planner: People['planner'], staffId: string) =>
  transaction(planner, async (tx) => {
    const org = tx.org.id
    const [leave] = await tx.db
      .select({ id: leaves.id })
      .from(leaves)
      .where(and(eq(leaves.orgId, org), eq(leaves.staffId, staffId)))
    const [booking] = await tx.db
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(eq(bookings.orgId, org), eq(bookings.staffId, staffId)))
    const [work] = await tx.db
      .select({ id: runWork.id })
      .from(runWork)
      .where(eq(runWork.orgId, org))
    const [day] = await tx.db
      .select({ id: holidays.id })
      .from(holidays)
      .where(eq(holidays.orgId, org))
    return { leave: leave!.id, booking: booking!.id, runWork: work!.id, holiday: day!.id }
  })
