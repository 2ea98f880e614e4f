import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { saveOpening } from '#app/hiring/openings/facts/saving.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { TeamLink } from './team-link.ts'

/** What candidates may follow to read about the team. A stale version is refused. */
export const changeTeamLinks = (
  ctx: Context,
  input: { openingId: string; version: number; links: TeamLink[] },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, input.openingId, 'opening.edit')
    const { openingId: id, version, links } = input
    await saveOpening(tx, { id, version }, { teamLinks: links })
    await record(tx, {
      verb: 'opening.team-links-changed',
      subject: { type: 'opening', id: input.openingId },
      data: { count: links.length },
    })
  })
