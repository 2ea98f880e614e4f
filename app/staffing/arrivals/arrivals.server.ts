import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { staff } from '#db/schema/capacity.ts'
import { arrivals } from '#db/schema/staffing.ts'
import { movedVerb } from './slips/slips.server.ts'

/** The outbox kind under which a moved start waits to be reckoned with. */
export const startMovedKind = 'arrival.moved'

export type MovedStart = { id: string; version: number; startsOn: string; reason: string }

/** Moves the first day of somebody who was hired for the plan; the ledger follows, and the plan is reckoned anew. */
export const moveStart = (
  ctx: Context,
  { id, version, startsOn, reason }: MovedStart,
): Promise<{ openingId: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.open')
    const [arrival] = isId(id)
      ? await tx.db
          .select()
          .from(arrivals)
          .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.id, id)))
          .for('update')
      : []
    if (!arrival) throw new NotFound()
    await seatFor(tx, arrival.openingId, 'opening.edit')
    if (arrival.version !== version)
      throw new Conflict('Somebody else moved this start meanwhile. Look at it again.')
    await tx.db
      .update(arrivals)
      .set({ startsOn, version: version + 1 })
      .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.id, id)))
    await tx.db
      .update(staff)
      .set({ startsOn })
      .where(and(eq(staff.orgId, tx.org.id), eq(staff.id, arrival.staffId)))
    await record(tx, {
      verb: movedVerb,
      subject: { type: 'opening', id: arrival.openingId },
      data: { arrival: id, from: arrival.startsOn, to: startsOn },
    })
    await enqueue(tx, {
      kind: startMovedKind,
      key: `start-moved:${newId()}`,
      payload: { opening: arrival.openingId, reason },
    })
    return { openingId: arrival.openingId }
  })
