import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'
import { findCommittedPlan } from './committed.server.ts'
import type { CommittedPlan } from './committed.server.ts'
import { comersOf, isOvertaken } from './comers.ts'
import type { Comer } from './comers.ts'
import { askedAtOf, knownProposals } from './known.server.ts'

type Reader = Pick<InTransaction<ActingContext>, 'db' | 'org' | 'now'>

/** Everybody who comes beside the people that a plan has, all of them or as one proposal meets them. */
export const findComers = async (
  tx: Reader,
  committed: CommittedPlan,
  asking?: { id: string; createdAt: Date },
): Promise<Comer[]> =>
  comersOf(
    await knownProposals(tx),
    { ...committed, askedAt: await askedAtOf(tx, committed) },
    asking,
  )

type Priced = {
  id: string
  role: string
  commitmentId: string
  createdAt: Date
  pricing: StoredPricing | null
}

/** Whether other people of its role are proposed or on the way than a proposal was priced beside, or come in other quarters. */
export async function isOutdated(tx: Reader, proposal: Priced): Promise<boolean> {
  const committed = proposal.pricing && (await findCommittedPlan(tx, proposal.commitmentId))
  if (!committed) return false
  return isOvertaken(proposal, await findComers(tx, committed, proposal))
}
