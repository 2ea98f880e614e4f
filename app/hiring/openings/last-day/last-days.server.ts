import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { openings } from '#db/schema/openings.ts'
import { refuseOver } from './refusal.ts'

/** Moves the last day on which people can apply. */
export const moveLastDay = (
  ctx: Context,
  { openingId, lastDay }: { openingId: string; lastDay: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'opening.edit')
    refuseOver(lastDay, tx.now)
    await tx.db
      .update(openings)
      .set({ lastDay, version: sql`${openings.version} + 1` })
      .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
    await record(tx, {
      verb: 'opening.last-day-moved',
      subject: { type: 'opening', id: openingId },
      data: { day: lastDay },
    })
  })
