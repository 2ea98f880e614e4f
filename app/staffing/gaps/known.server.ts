import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ActingContext, InTransaction } from '#app/accounts/context.ts'
import { openingClosures } from '#db/schema/openings.ts'
import { commitments, solves } from '#db/schema/roadmap.ts'
import { arrivals, proposalOpenings, proposalVerdicts, proposals } from '#db/schema/staffing.ts'
import type { Known } from './comers.ts'
import { faultOf } from './price-fault.ts'

type Reader = Pick<InTransaction<ActingContext>, 'db' | 'org' | 'now'>

/** Every proposal, oldest first, with what has become of it. */
export async function knownProposals(tx: Reader): Promise<Known[]> {
  const rows = await proposalRows(tx)
  const hired = await tx.db
    .select({
      openingId: arrivals.openingId,
      startsOn: arrivals.startsOn,
      recordedAt: arrivals.recordedAt,
    })
    .from(arrivals)
    .where(eq(arrivals.orgId, tx.org.id))
    .orderBy(asc(arrivals.recordedAt), asc(arrivals.id))
  const hiredFor = Map.groupBy(hired, ({ openingId }) => openingId)
  return rows.map(({ openingId, outcome, closedAt, fault, startedAt, priced, ...row }) => ({
    ...row,
    fault: faultOf({ fault, startedAt, priced }, tx.now),
    closed: outcome && closedAt && { at: closedAt, outcome },
    arrivals: openingId ? (hiredFor.get(openingId) ?? []) : [],
  }))
}

const proposalRows = (tx: Reader) =>
  tx.db
    .select({
      id: proposals.id,
      role: proposals.role,
      people: proposals.people,
      quarter: proposals.quarter,
      createdAt: proposals.createdAt,
      fault: proposals.pricingFault,
      startedAt: proposals.pricingStartedAt,
      priced: sql<boolean>`${proposals.pricing} is not null`,
      verdict: proposalVerdicts.verdict,
      openingId: proposalOpenings.openingId,
      outcome: openingClosures.outcome,
      closedAt: openingClosures.at,
    })
    .from(proposals)
    .leftJoin(proposalVerdicts, verdictOf(tx))
    .leftJoin(proposalOpenings, openingOf(tx))
    .leftJoin(openingClosures, closureInForce(tx))
    .where(eq(proposals.orgId, tx.org.id))
    .orderBy(asc(proposals.createdAt), asc(proposals.id))

export const verdictOf = (tx: Pick<Reader, 'org'>) =>
  and(eq(proposalVerdicts.orgId, tx.org.id), eq(proposalVerdicts.proposalId, proposals.id))

export const openingOf = (tx: Pick<Reader, 'org'>) =>
  and(eq(proposalOpenings.orgId, tx.org.id), eq(proposalOpenings.proposalId, proposals.id))

/** The closure of a proposal's opening that nobody took back. */
export const closureInForce = (tx: Pick<Reader, 'org'>) =>
  and(
    eq(openingClosures.orgId, tx.org.id),
    eq(openingClosures.openingId, proposalOpenings.openingId),
    isNull(openingClosures.reopenedAt),
  )

/** When the ledger was read that a committed plan counts on: when its problem was first put to the optimiser. */
export async function askedAtOf(
  tx: Pick<Reader, 'db' | 'org'>,
  { id, committedAt }: { id: string; committedAt: Date },
): Promise<Date> {
  const [row] = await tx.db
    .select({ at: solves.requestedAt })
    .from(solves)
    .innerJoin(
      commitments,
      and(
        eq(commitments.orgId, tx.org.id),
        eq(commitments.scenarioId, solves.scenarioId),
        eq(commitments.problem, solves.problem),
      ),
    )
    .where(and(eq(solves.orgId, tx.org.id), eq(commitments.id, id)))
    .orderBy(asc(solves.requestedAt))
    .limit(1)
  return row?.at ?? committedAt
}
