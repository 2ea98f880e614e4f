import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Conflict } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { openings } from '#db/schema/openings.ts'
import type { TeamLink } from './team-link.ts'

/** What candidates may follow to read about the team. A stale version is refused. */
export const changeTeamLinks = (
  ctx: Context,
  input: { openingId: string; version: number; links: TeamLink[] },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'opening.edit')
    const changed = await tx.db
      .update(openings)
      .set({ teamLinks: input.links, version: sql`${openings.version} + 1` })
      .where(
        and(
          eq(openings.orgId, tx.org.id),
          eq(openings.id, input.openingId),
          eq(openings.version, input.version),
        ),
      )
      .returning({ id: openings.id })
    if (changed.length === 0)
      throw new Conflict('Somebody else changed this opening since you opened it.')
    await record(tx, {
      verb: 'opening.team-links-changed',
      subject: { type: 'opening', id: input.openingId },
      data: { count: input.links.length },
    })
  })
