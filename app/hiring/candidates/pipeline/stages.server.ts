import { and, asc, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { viewsOf } from '#app/hiring/candidates/views/views.server.ts'
import { transaction } from '#db/connection.server.ts'
import { stages } from '#db/schema/openings.ts'
import { tagsInUse } from './board.server.ts'

/** The stages of an opening, the tags its candidates carry and the views saved of them, for the table's filters. */
export const listStages = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.list')
    const rows = await tx.db
      .select({ id: stages.id, name: stages.name, tags: tagsInUse(tx.org.id, openingId) })
      .from(stages)
      .where(and(eq(stages.orgId, tx.org.id), eq(stages.openingId, openingId)))
      .orderBy(asc(stages.position))
    const views = await viewsOf(tx, openingId)
    return { views, stages: rows.map(({ id, name }) => ({ id, name })), tags: rows[0]?.tags ?? [] }
  })
