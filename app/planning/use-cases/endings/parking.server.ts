import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { holdUseCases, keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { parkings } from '#db/schema/use-cases.ts'
import { inForce } from './ended.server.ts'

/** Sets a use case aside, with the reason; plans and rankings leave it out until it comes back. */
export const parkUseCase = (
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await holdUseCases(tx, id)
    keepOpen(await seatAt(tx, id, 'planning.edit'))
    if (reason.trim() === '')
      throw new Invalid('Say why it is set aside.', { reason: ['Say why it is set aside.'] })
    await tx.db.insert(parkings).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId: id,
      reason,
      parkedBy: tx.actor.id,
      parkedAt: tx.now,
    })
    await record(tx, { verb: 'use-case.parked', subject: { type: 'use-case', id } })
  })

/** Brings a parked use case back. */
export const unparkUseCase = (ctx: Context, { id }: { id: string }): Promise<void> =>
  transaction(ctx, async (tx) => {
    await holdUseCases(tx, id)
    await seatAt(tx, id, 'planning.edit')
    const ended = await tx.db
      .update(parkings)
      .set({ endedBy: tx.actor.id, endedAt: tx.now })
      .where(and(eq(parkings.orgId, tx.org.id), eq(parkings.useCaseId, id), inForce))
      .returning({ id: parkings.id })
    if (ended.length === 0) throw new Conflict('It is not parked any more.')
    await record(tx, { verb: 'use-case.unparked', subject: { type: 'use-case', id } })
  })
