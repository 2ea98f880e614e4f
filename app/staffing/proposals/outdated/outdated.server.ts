import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { problemNow } from '#app/staffing/arrivals/slips/slips.server.ts'
import { findComers } from '#app/staffing/gaps/comers.server.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'
import { whyOutdated } from './outdated.ts'

type Reader = Pick<InTransaction<ActingContext>, 'db' | 'org' | 'now'>

type Priced = {
  id: string
  role: string
  commitmentId: string
  createdAt: Date
  pricing: StoredPricing | null
}

/** Why the price of a proposal is out of date; null while it holds, and where there is none. */
export async function findOutdated(tx: Reader, proposal: Priced): Promise<string | null> {
  const { pricing, role } = proposal
  const committed = pricing && (await findCommittedPlan(tx, proposal.commitmentId))
  if (!committed) return null
  const problem = await problemNow(tx, committed)
  const comers = await findComers(tx, committed, proposal)
  return whyOutdated({ role, pricing }, { counted: committed.problem, problem, comers })
}
