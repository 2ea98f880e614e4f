import { and, asc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { personQuarter } from '#app/planning/capacity/ledger/ledger.ts'
import { findPerson } from '#app/planning/capacity/ledger/ledger.server.ts'
import { overbooked } from '#app/planning/capacity/ledger/overbooking.ts'
import { hoursBetween } from '#app/planning/capacity/ledger/person-hours.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { transaction } from '#db/connection.server.ts'
import { bookings, leaves } from '#db/schema/capacity.ts'
import { findStaff } from '#app/planning/capacity/people/people.server.ts'

const quarters = 6

/** Somebody's time: quarter by quarter, days away, bookings, and where these need more hours than there are. */
export const findPersonView = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const row = await findStaff(tx, id)
    const person = await findPerson(tx, id)
    if (!person) throw new NotFound()
    const calendar = await findCalendar(tx)
    const first = quarterOf(tx.now, calendar.firstMonth)
    const booked = await findBookings(tx, id)
    const own = row.memberId === tx.actor.id
    return {
      person,
      ...row,
      firstMonth: calendar.firstMonth,
      role: (await roleNames(tx))[person.role] ?? person.role,
      quarters: Array.from({ length: quarters }, (_, index) =>
        personQuarter(person, first + index, calendar),
      ),
      leaves: await findLeaves(tx, id, can(tx.actor, 'leave.reason.read', { own }).ok),
      bookings: booked,
      overbooked: overbooked(booked, (...days) => hoursBetween(person, calendar, days)),
    }
  })

const findBookings = (tx: InTransaction, staffId: string) =>
  tx.db
    .select({
      id: bookings.id,
      title: bookings.title,
      firstDay: bookings.firstDay,
      lastDay: bookings.lastDay,
      hours: bookings.hours,
    })
    .from(bookings)
    .where(and(eq(bookings.orgId, tx.org.id), eq(bookings.staffId, staffId)))
    .orderBy(asc(bookings.firstDay), asc(bookings.id))
    .limit(200)

/** Days away; the reason only for those who may know it. */
async function findLeaves(tx: InTransaction, staffId: string, withReason: boolean) {
  const rows = await tx.db
    .select({
      id: leaves.id,
      firstDay: leaves.firstDay,
      lastDay: leaves.lastDay,
      reason: leaves.reason,
    })
    .from(leaves)
    .where(and(eq(leaves.orgId, tx.org.id), eq(leaves.staffId, staffId)))
    .orderBy(asc(leaves.firstDay), asc(leaves.id))
    .limit(200)
  return rows.map(({ reason, ...days }) => ({ ...days, reason: withReason ? reason : null }))
}
