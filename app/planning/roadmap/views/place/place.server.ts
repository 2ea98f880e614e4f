import type { Context } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { spanWords, viewFor } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { withReasons } from '#app/planning/roadmap/views/plan/out-reasons.ts'
import { findRoadmap } from '#app/planning/roadmap/views/page/roadmap.server.ts'
import { isOpen } from '#app/planning/use-cases/endings/rest.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { transaction } from '#db/connection.server.ts'

/** Where a use case stands in the newest plan and whether in the ranking, as far as the actor may read it. */
export const findPlace = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const ranked = can(tx.actor, 'planning.read').ok && isOpen(await findUseCase(tx, useCaseId)).ok
    const found = can(tx.actor, 'planning.committed.read').ok ? await findRoadmap(tx) : null
    if (!found) return { ranked, plan: null }
    const { quarters, work, out } = withReasons(viewFor(found), found)
    const planned = work.find(({ id }) => id === useCaseId)
    const left = out.find(({ id }) => id === useCaseId)
    return {
      ranked,
      plan: (planned || left) && {
        number: found.number,
        span: planned ? spanWords(planned, quarters) : null,
        why: left?.why ?? null,
      },
    }
  })
