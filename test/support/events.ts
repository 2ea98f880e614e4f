import { eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { events } from '#db/schema/audit.ts'

/** Records so many events in the organisation, each in a transaction of its own. */
export async function recordEvents(ctx: Context, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    await transaction(ctx, (tx) =>
      record(tx, {
        verb: 'opening.changed',
        subject: { type: 'opening', id: ctx.actor.id },
        data: { z: number, a: [`part ${number}`], share: 0.1 * number },
      }),
    )
  }
}

/** What was recorded in the organisation, in the order of the words: events of one moment have no other. */
export const verbsOf = (ctx: Context): Promise<string[]> =>
  transaction(ctx, async (tx) => {
    const rows = await tx.db
      .select({ verb: events.verb })
      .from(events)
      .where(eq(events.orgId, tx.org.id))
    return rows.map(({ verb }) => verb).toSorted()
  })
