import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'

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
