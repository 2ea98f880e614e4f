import { and, count, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { bookings, leaves } from '#db/schema/capacity.ts'
import { findStaff } from '#app/planning/capacity/people/people.server.ts'

export type NewLeave = { firstDay: string; lastDay: string; reason: string }

/** Enters days on which somebody is away. */
export const addLeave = (ctx: Context, staffId: string, input: NewLeave): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await findStaff(tx, staffId)
    await requireRoom(tx, leaves, staffId)
    const row = { orgId: tx.org.id, id: newId(), staffId, addedBy: tx.actor.id, addedAt: tx.now }
    await tx.db.insert(leaves).values({ ...row, ...input })
    await record(tx, { verb: 'capacity.leave-added', subject: { type: 'staff', id: staffId } })
  })

export type NewBooking = { title: string; firstDay: string; lastDay: string; hours: number }

/** Books hours of somebody between two days. */
export const addBooking = (ctx: Context, staffId: string, input: NewBooking): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await findStaff(tx, staffId)
    await requireRoom(tx, bookings, staffId)
    const row = { orgId: tx.org.id, id: newId(), staffId, addedBy: tx.actor.id, addedAt: tx.now }
    await tx.db.insert(bookings).values({ ...row, ...input })
    await record(tx, {
      verb: 'capacity.booking-added',
      subject: { type: 'staff', id: staffId },
      data: { hours: input.hours },
    })
  })

const mostRows = 100

/** Every view of a person weighs all of their rows. */
async function requireRoom(
  tx: InTransaction,
  table: typeof bookings | typeof leaves,
  staffId: string,
): Promise<void> {
  const mine = and(eq(table.orgId, tx.org.id), eq(table.staffId, staffId))
  const [found] = await tx.db.select({ rows: count() }).from(table).where(mine)
  if ((found?.rows ?? 0) >= mostRows)
    throw new Invalid(`One person has at most ${mostRows} of these. Remove some that are over.`)
}

type Key = { staffId: string; id: string }

export const removeLeave = (ctx: Context, { staffId, id }: Key): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!isId(id) || !isId(staffId)) throw new NotFound()
    const mine = and(eq(leaves.orgId, tx.org.id), eq(leaves.id, id), eq(leaves.staffId, staffId))
    const gone = await tx.db.delete(leaves).where(mine).returning({ id: leaves.id })
    if (gone.length === 0) throw new NotFound()
    await record(tx, { verb: 'capacity.leave-removed', subject: { type: 'staff', id: staffId } })
  })

export const removeBooking = (ctx: Context, { staffId, id }: Key): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    if (!isId(id) || !isId(staffId)) throw new NotFound()
    const mine = and(
      eq(bookings.orgId, tx.org.id),
      eq(bookings.id, id),
      eq(bookings.staffId, staffId),
    )
    const gone = await tx.db.delete(bookings).where(mine).returning({ id: bookings.id })
    if (gone.length === 0) throw new NotFound()
    await record(tx, { verb: 'capacity.booking-removed', subject: { type: 'staff', id: staffId } })
  })
