import type { Context } from '#app/accounts/context.ts'
import { selectOpen } from '#app/hiring/candidates/steps/moves.server.ts'
import { listPlans } from '#app/hiring/interviews/loops.server.ts'
import { scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'

/** Each takes a dozen statements in one transaction, which nobody should wait for long. */
const mostAtOnce = 50

export type SetUp = {
  interviews: number
  candidates: number
  /** Those who stand in a stage for which no interview is planned. */
  unplanned: number
}

/**
 * Sets up the planned interviews of several candidates of one opening, each for the stage they stand in. What is set
 * up already stays as it is.
 */
export const setUpInterviews = (
  ctx: Context,
  { openingId, candidacyIds }: { openingId: string; candidacyIds: string[] },
): Promise<SetUp> =>
  transaction(ctx, async (tx) => {
    await seatFor(tx, openingId, 'candidate.list')
    if (new Set(candidacyIds).size > mostAtOnce)
      throw new Invalid(`Choose at most ${mostAtOnce} candidates at once.`)
    const open = await selectOpen(tx, openingId, candidacyIds)
    const planned = new Set((await listPlans(tx, openingId)).map(({ stageId }) => stageId))
    const ready = open.filter(({ stageId }) => planned.has(stageId))
    let interviews = 0
    let candidates = 0
    for (const { id: candidacyId, stageId } of ready) {
      const { ids } = await scheduleInterviews(tx, { candidacyId, stageId })
      interviews += ids.length
      candidates += ids.length > 0 ? 1 : 0
    }
    return { interviews, candidates, unplanned: open.length - ready.length }
  })
