import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { titlesOf } from '#app/staffing/gaps/titles.server.ts'
import { proposalFor } from '#app/staffing/proposals/proposals.server.ts'
import { openedOf } from '#app/staffing/proposals/opened.server.ts'
import { vacancyCosts } from '#app/staffing/pricing/pricing.ts'
import { besideWaiting } from './waiting-words.ts'
import { transaction } from '#db/connection.server.ts'
import { openings } from '#db/schema/openings.ts'
import { staff } from '#db/schema/capacity.ts'
import { arrivals, planChanges, proposalOpenings, proposals } from '#db/schema/staffing.ts'

/** What waits for an opening: the use cases, what each quarter without the person costs, who comes when, what moved. */
export const findVacancy = (ctx: Context, openingId: string) =>
  transaction(ctx, async (tx) => {
    const { facts } = await seatFor(tx, openingId, 'opening.read')
    authorise(tx.actor, 'proposal.read')
    const proposal = await proposalOf(tx, openingId)
    return {
      proposal: proposal && (await describe(tx, proposal, openingId)),
      arrivals: await arrivalsOf(tx, openingId),
      changes: await changesOf(tx, openingId),
      mayMove: can(tx.actor, 'opening.edit', facts),
    }
  })

async function proposalOf(tx: InTransaction, openingId: string) {
  const [row] = await tx.db
    .select({ proposal: proposals })
    .from(proposalOpenings)
    .innerJoin(
      proposals,
      and(eq(proposals.orgId, tx.org.id), eq(proposals.id, proposalOpenings.proposalId)),
    )
    .where(and(eq(proposalOpenings.orgId, tx.org.id), eq(proposalOpenings.openingId, openingId)))
  return row?.proposal ?? null
}

type Proposal = typeof proposals.$inferSelect

async function describe(
  tx: InTransaction,
  { id, commitmentId, pricing, needBy, openBy }: Proposal,
  openingId: string,
) {
  const committed = await findCommittedPlan(tx, commitmentId)
  const unlocked = pricing?.unlocked ?? []
  const titles = await titlesOf(tx, unlocked)
  const [opening] = await tx.db
    .select({ useCases: openings.useCases })
    .from(openings)
    .where(and(eq(openings.orgId, tx.org.id), eq(openings.id, openingId)))
  const { state } = await proposalFor(tx, id)
  const unfilled = state === 'unfilled'
  return {
    id,
    needBy,
    openBy,
    unfilled,
    opened: unfilled ? null : await openedOf(tx, openingId, openBy),
    currency: (await findCalendar(tx)).currency,
    waiting: unlocked.map((one) => ({ id: one, title: titles[one] ?? 'A use case that is gone' })),
    beside: besideWaiting(opening?.useCases ?? [], Object.values(titles)),
    costs: (pricing ? vacancyCosts(pricing) : []).map(({ quarter, cost }) => ({
      quarter: quarterWords(quarter, committed?.firstMonth),
      cost,
    })),
  }
}

const arrivalsOf = (tx: InTransaction, openingId: string) =>
  tx.db
    .select({
      id: arrivals.id,
      name: staff.name,
      startsOn: arrivals.startsOn,
      version: arrivals.version,
    })
    .from(arrivals)
    .innerJoin(staff, and(eq(staff.orgId, tx.org.id), eq(staff.id, arrivals.staffId)))
    .where(and(eq(arrivals.orgId, tx.org.id), eq(arrivals.openingId, openingId)))
    .orderBy(arrivals.startsOn)

const mostShown = 50

const changesOf = (tx: InTransaction, openingId: string) =>
  tx.db
    .select({ id: planChanges.id, sentence: planChanges.sentence, at: planChanges.happenedAt })
    .from(planChanges)
    .where(and(eq(planChanges.orgId, tx.org.id), eq(planChanges.openingId, openingId)))
    .orderBy(desc(planChanges.happenedAt), desc(planChanges.id))
    .limit(mostShown)
