import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { findCommitted } from '#app/planning/roadmap/views/read-plan.server.ts'
import { estimatesByUseCase } from '#app/planning/use-cases/portfolio.server.ts'
import { transaction } from '#db/connection.server.ts'

/** The newest committed plan with today's estimates by use case; null while none is committed. */
export const findForesight = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const found = await findCommitted(tx)
    if (!found) return null
    return { ...found, estimates: await estimatesByUseCase(tx) }
  })
