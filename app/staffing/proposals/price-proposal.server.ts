import { and, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, InTransaction, SystemActor } from '#app/accounts/context.ts'
import { problemNow } from '#app/staffing/arrivals/slips/slips.server.ts'
import { priceGap } from '#app/staffing/pricing/pricing.server.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { Invalid, Unprocessable } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { proposals } from '#db/schema/staffing.ts'
import { estimates } from '#db/schema/use-cases.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { findComers } from '#app/staffing/gaps/comers.server.ts'
import { datesFor, holdProposal, proposalFor, skillsFor } from './proposals.server.ts'
import type { Price } from './proposals.server.ts'

type SystemContext = ActingContext<SystemActor>

const faultWords = 'The plan could not be solved, so the hire has no price.'

/** Has the optimiser price a proposal; it solves outside any transaction, and writes what it found at the end. */
export async function priceProposal(
  ctx: SystemContext,
  id: string,
  signal: AbortSignal,
): Promise<void> {
  const gap = await transaction(ctx, (tx) => gapOf(tx, id))
  if (!gap) return
  try {
    const price = await priceGap({ ...gap, signal })
    await transaction(ctx, (tx) => keepPrice(tx, id, price))
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Unprocessable)) throw error
    await transaction(ctx, (tx) => keepFault(tx, id, `${faultWords} ${error.message}`))
  }
}

/** What is to be priced; null where it was priced or answered meanwhile. */
async function gapOf(tx: InTransaction<SystemContext>, id: string) {
  const { proposal, state } = await proposalFor(tx, id)
  const committed = await findCommittedPlan(tx, proposal.commitmentId)
  if (state !== 'pricing' || !committed) return null
  await tx.db
    .update(proposals)
    .set({ pricingStartedAt: tx.now })
    .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id)))
  const problem = await problemNow(tx, committed)
  const { firstQuarter } = committed
  const { role, people } = proposal
  const values = await valuesOf(
    tx,
    problem.useCases.map((one) => one.id),
  )
  const comers = await findComers(tx, committed, proposal)
  return { problem, firstQuarter, role, people, values, comers }
}

async function valuesOf(
  tx: InTransaction<SystemContext>,
  ids: string[],
): Promise<Map<string, ThreePoint>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .select({
      id: estimates.useCaseId,
      low: estimates.low,
      mode: estimates.mode,
      high: estimates.high,
    })
    .from(estimates)
    .where(
      and(
        eq(estimates.orgId, tx.org.id),
        eq(estimates.quantity, 'value'),
        inArray(estimates.useCaseId, ids),
      ),
    )
  return new Map(rows.map(({ id, ...points }) => [id, points]))
}

async function keepPrice(tx: InTransaction<SystemContext>, id: string, price: Price) {
  const { proposal, state } = await holdProposal(tx, id)
  const committed = await findCommittedPlan(tx, proposal.commitmentId)
  if (state !== 'pricing' || !committed) return
  await tx.db
    .update(proposals)
    .set({
      pricing: price.pricing,
      ...(await datesFor(tx, committed, price.quarter)),
      skills: await skillsFor(tx, proposal, price.pricing.unlocked),
    })
    .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id)))
  await record(tx, {
    verb: 'proposal.priced',
    subject: { type: 'proposal', id },
    data: { role: proposal.role, worth: Math.round(price.pricing.mode) },
  })
}

async function keepFault(tx: InTransaction<SystemContext>, id: string, fault: string) {
  const { proposal, state } = await holdProposal(tx, id)
  if (state !== 'pricing') return
  await tx.db
    .update(proposals)
    .set({ pricingFault: fault.slice(0, 500) })
    .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id)))
  await record(tx, {
    verb: 'proposal.price-failed',
    subject: { type: 'proposal', id },
    data: { role: proposal.role },
  })
}
