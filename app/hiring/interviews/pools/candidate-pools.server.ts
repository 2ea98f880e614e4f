import type { InTransaction } from '#app/accounts/context.ts'
import type { LoopPerson } from '#app/hiring/interviews/loop-verdict.ts'
import type { PlannedInterview } from '#app/hiring/interviews/loops.server.ts'
import { isPool } from '#app/hiring/interviews/pools/pool-words.ts'
import { findMates } from '#app/hiring/interviews/pools/pools.server.ts'

/** A planned interview of which only some of those named meet a candidate, and who of them can still be asked. */
export type CandidatePool = { plan: PlannedInterview; others: LoopPerson[] }

/** The pools of an opening as they are for one candidate, by plan. */
export async function findPools(
  tx: InTransaction,
  { id: candidacyId, openingId }: { id: string; openingId: string },
  plans: readonly PlannedInterview[],
): Promise<Map<string, CandidatePool>> {
  const found = new Map<string, CandidatePool>()
  for (const [stageId, mine] of Map.groupBy(plans.filter(hasPool), (plan) => plan.stageId)) {
    const wanted = mine.map((plan) => ({ plan, places: 1 }))
    const { mates } = await findMates(tx, { candidacyId, openingId, stageId }, wanted)
    for (const plan of mine) {
      const free = new Set((mates.get(plan.id) ?? []).map(({ memberId }) => memberId))
      const others = plan.interviewers.filter(({ memberId }) => free.has(memberId))
      found.set(plan.id, { plan, others })
    }
  }
  return found
}

const hasPool = ({ interviewers, peoplePerCandidate }: PlannedInterview) =>
  isPool(interviewers.length, peoplePerCandidate)
