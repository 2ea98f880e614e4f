import { and, eq, inArray } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { ofPerson } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { inUse } from '#app/hiring/candidates/pipeline/restricted.server.ts'
import { selectOpen } from '#app/hiring/candidates/steps/moves.server.ts'
import { listPlans } from '#app/hiring/interviews/loops.server.ts'
import { Returning } from '#app/hiring/interviews/new-interviews.server.ts'
import { TooFew } from '#app/hiring/interviews/pools/pools.server.ts'
import { Over, scheduleInterviews } from '#app/hiring/interviews/scheduling.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import type { SetUp } from './setting-up.ts'

/** Each takes a dozen statements in one transaction, which nobody should wait for long. */
const mostAtOnce = 50

/**
 * Sets up the planned interviews of several candidates of one opening, each for the stage they stand in. What is set
 * up already stays as it is, a stage that is revealed too, and one for whom nothing can be set up does not hold up the others.
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
    const nameOf = await namesInUse(tx, open)
    const planned = new Set((await listPlans(tx, openingId)).map(({ stageId }) => stageId))
    const usable = open.filter(({ id }) => nameOf.has(id))
    const ready = usable.filter(({ stageId }) => planned.has(stageId))
    const done: SetUp = {
      interviews: 0,
      candidates: 0,
      unplanned: usable.length - ready.length,
      putAway: open.length - usable.length,
      over: 0,
      returning: [],
      short: [],
    }
    for (const { id: candidacyId, stageId } of ready) {
      const made = await scheduleIfPossible(tx, { candidacyId, stageId })
      if (made === 'over') done.over += 1
      else if (typeof made === 'string') done[made].push(nameOf.get(candidacyId) ?? '')
      else if (made > 0) {
        done.interviews += made
        done.candidates += 1
      }
    }
    return done
  })

/** The names of those whose record is not put away. */
async function namesInUse(tx: InTransaction, open: readonly { id: string }[]) {
  const ids = open.map(({ id }) => id)
  const found = await tx.db
    .select({ id: candidacies.id, name: candidates.name })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .where(and(eq(candidacies.orgId, tx.org.id), inArray(candidacies.id, ids), inUse))
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** How many interviews are set up, or why none: both refusals come before anything is written. */
async function scheduleIfPossible(
  tx: InTransaction,
  candidate: { candidacyId: string; stageId: string },
): Promise<number | 'over' | 'returning' | 'short'> {
  try {
    return (await scheduleInterviews(tx, candidate)).ids.length
  } catch (error) {
    if (error instanceof Returning) return 'returning'
    if (error instanceof TooFew) return 'short'
    if (error instanceof Over) return 'over'
    throw error
  }
}
