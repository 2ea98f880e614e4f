import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import type { CommittedPlan } from './committed.server.ts'
import { comersOf } from './comers.ts'
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
