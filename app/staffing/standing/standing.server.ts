import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import { causeOf } from '#app/staffing/arrivals/causes.server.ts'
import { changeSentence, moveWords } from '#app/staffing/arrivals/change-words.ts'
import { movedUseCases } from '#app/staffing/arrivals/reckoning.ts'
import type { Reckoned } from '#app/staffing/arrivals/reckoning.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { titlesOf } from '#app/staffing/gaps/titles.server.ts'
import { transaction } from '#db/connection.server.ts'
import { commitments } from '#db/schema/roadmap.ts'
import { planChanges } from '#db/schema/staffing.ts'

/** What is told as no change of a plan's worth: half of the last digit of its money. */
const leastTold = 0.5

/** Whether a plan can be carried out as it was committed; changes that were reckoned without saying so tell by the best plan. */
const stillHolds = (plan: Pick<Plan, 'value'>, after: Reckoned, moved: string[]): boolean =>
  after.holds ?? (moved.length === 0 && Math.abs(after.value - plan.value) < leastTold)

/**
 * What the newest committed plan does not know yet of the people it counts on, in sentences; null where it can be carried out
 * as it was committed, even if another one would be worth more now. Those who read no plans in progress hear only which use cases would move.
 */
export const findStanding = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    if (!can(tx.actor, 'planning.committed.read').ok) return null
    const change = await newestChange(tx)
    const committed = change && (await findCommittedPlan(tx, change.commitmentId))
    if (!committed) return null
    const { plan } = committed
    const after = change.after as Reckoned
    const moved = movedUseCases(plan.starts, after.starts)
    if (stillHolds(plan, after, moved)) return null
    const titles = await titlesOf(tx, moved)
    const titleOf = (id: string) => titles[id] ?? 'one that is gone'
    if (!can(tx.actor, 'planning.read').ok) {
      if (moved.length === 0) return null
      const moves = moveWords(plan.starts, after.starts, committed, titleOf)
      return { planner: false, sentences: Object.values(moves) }
    }
    const cause = await causeOf(tx, { ...change, reason: '' })
    if (!cause) return null
    const before = { value: plan.value, starts: plan.starts, chances: {} }
    const { currency } = await findCalendar(tx)
    return {
      planner: true,
      sentences: [changeSentence(cause, before, after, { currency, titleOf })],
    }
  })

export type Standing = Awaited<ReturnType<typeof findStanding>>

/** The last time that the newest plan was reckoned anew; null where it never was. */
async function newestChange(tx: InTransaction) {
  const [newest] = await tx.db
    .select({ id: commitments.id })
    .from(commitments)
    .where(eq(commitments.orgId, tx.org.id))
    .orderBy(desc(commitments.number))
    .limit(1)
  if (!newest) return null
  const [row] = await tx.db
    .select({
      commitmentId: planChanges.commitmentId,
      cause: planChanges.cause,
      opening: planChanges.openingId,
      after: planChanges.after,
    })
    .from(planChanges)
    .where(and(eq(planChanges.orgId, tx.org.id), eq(planChanges.commitmentId, newest.id)))
    .orderBy(desc(planChanges.happenedAt), desc(planChanges.id))
    .limit(1)
  return row ?? null
}
