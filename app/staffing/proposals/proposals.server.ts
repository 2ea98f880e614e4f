import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { requireTurn } from '#app/planning/roadmap/solving/given-up.ts'
import { firstDayOf } from '#app/planning/quarter.ts'
import { Invalid, NotFound } from '#app/problems.ts'
import { findCard } from '#app/roles/cards/cards.server.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { openingClosures } from '#db/schema/openings.ts'
import { proposalOpenings, proposalVerdicts, proposals } from '#db/schema/staffing.ts'
import { useCases } from '#db/schema/use-cases.ts'
import type { StoredPricing } from '#db/schema/staffing.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import type { CommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { closureInForce, openingOf, verdictOf } from '#app/staffing/gaps/known.server.ts'
import { faultOf } from '#app/staffing/gaps/price-fault.ts'
import { findOutdated } from './outdated/outdated.server.ts'
import { daysToFill, mayApprove, mayJudge, openBy, stateOf } from './proposal.ts'
import type { NewProposal, NewVerdict } from './proposal.ts'
import { wantedSkills } from '#app/staffing/gaps/skills.ts'
import { filledInDays } from '#app/staffing/gaps/time-to-fill.server.ts'

/** The outbox kind under which a proposal waits for its price. */
export const priceProposalKind = 'proposal.price'

/** Turns a gap of the committed plan into a hiring proposal; the optimiser prices it in the background. */
export const proposeHire = (ctx: Context, input: NewProposal): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.make')
    const committed = await findCommittedPlan(tx)
    if (!committed) throw new Invalid('Commit a plan first: a proposal answers a gap in it.')
    if (!(input.role in committed.problem.capacity))
      throw new Invalid('The plan has no such role.', { role: ['Choose a role of the plan.'] })
    requireTurn(await countWaiting(tx))
    const id = newId()
    await tx.db.insert(proposals).values({
      orgId: tx.org.id,
      id,
      commitmentId: committed.id,
      ...input,
      skills: await skillsFor(tx, input, []),
      ...(await datesFor(tx, committed, wantedQuarter(committed, input.role))),
      createdBy: tx.actor.id,
      createdAt: tx.now,
    })
    await record(tx, {
      verb: 'proposal.made',
      subject: { type: 'proposal', id },
      data: { role: input.role, people: input.people },
    })
    await enqueue(tx, { kind: priceProposalKind, key: `${id}:1`, payload: { proposal: id } })
    return { id }
  })

/** The quarter the plan has the person come in, before the optimiser says from when they are needed. */
function wantedQuarter({ plan, problem, firstQuarter }: CommittedPlan, role: string): number {
  const hire = plan.hires.find((one) => one.role === role)
  const lead = problem.hiring?.lead ?? 0
  const wait = typeof lead === 'number' ? lead : (lead[role] ?? 0)
  return firstQuarter + (hire ? hire.quarter + wait - 1 : 0)
}

/** Useful shares of somebody new, quarter by quarter; whoever is hired by a plan without hires is useful at once. */
export const rampOf = ({ hiring }: CommittedPlan['problem']): number[] =>
  Array.isArray(hiring?.ramp) ? hiring.ramp : [1]

/** When the person is needed and when the opening has to be out for that. */
export async function datesFor(
  tx: Pick<InTransaction, 'db' | 'org'>,
  { problem, firstMonth }: CommittedPlan,
  quarter: number,
) {
  const needBy = firstDayOf(quarter, firstMonth)
  const { days } = daysToFill(await filledInDays(tx))
  const ramp = rampOf(problem)
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return { quarter, needBy: day(needBy), openBy: day(openBy(needBy, days, ramp)) }
}

/** The role's competencies, weighted by the use cases that the hire lets in. */
export async function skillsFor(
  tx: Pick<InTransaction, 'db' | 'org'>,
  { role, level }: { role: string; level: string },
  unlocked: string[],
) {
  const { card } = await findCard(tx, role)
  const rows =
    unlocked.length > 0
      ? await tx.db
          .select({ tags: useCases.tags, id: useCases.id })
          .from(useCases)
          .where(and(eq(useCases.orgId, tx.org.id), inArray(useCases.id, unlocked)))
      : []
  const blocked = rows.map(({ tags }) => ({ value: 1, tags }))
  return level in card.levels
    ? wantedSkills([...card.competencies.must, ...card.competencies.nice], blocked)
    : []
}

type Reader = Pick<InTransaction, 'db' | 'org' | 'now'>

/** As `proposalFor`; until the transaction ends, nobody else judges or prices it. */
export async function holdProposal(tx: Reader, id: string) {
  if (!isId(id)) throw new NotFound()
  await tx.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id)))
    .for('no key update')
  return proposalFor(tx, id)
}

/** A proposal with its answer and its opening. Throws `NotFound` where there is none. */
export async function proposalFor(tx: Reader, id: string) {
  if (!isId(id)) throw new NotFound()
  const [row] = await tx.db
    .select({
      proposal: proposals,
      verdict: proposalVerdicts,
      openingId: proposalOpenings.openingId,
      outcome: openingClosures.outcome,
    })
    .from(proposals)
    .leftJoin(proposalVerdicts, verdictOf(tx))
    .leftJoin(proposalOpenings, openingOf(tx))
    .leftJoin(openingClosures, closureInForce(tx))
    .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id)))
    .limit(1)
  if (!row) throw new NotFound()
  const { proposal, verdict, openingId, outcome } = row
  const { pricing, pricingFault, pricingStartedAt: startedAt } = proposal
  const priced = { priced: pricing !== null, fault: pricingFault, startedAt }
  const state = stateOf(
    { ...priced, verdict: verdict?.verdict ?? null, openingId, outcome },
    tx.now,
  )
  return { proposal, fault: faultOf(priced, tx.now), verdict, openingId, state }
}

/** Approves or declines a priced proposal, once. */
export const judgeProposal = (
  ctx: Context,
  id: string,
  { verdict, reason }: NewVerdict,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.approve')
    const { proposal, state } = await holdProposal(tx, id)
    const may =
      verdict === 'approved' ? mayApprove(state, await findOutdated(tx, proposal)) : mayJudge(state)
    if (!may.ok) throw new Invalid(may.reason)
    if (verdict === 'declined' && reason === '')
      throw new Invalid('Say why you decline.', { reason: ['Say why you decline.'] })
    const given = await tx.db
      .insert(proposalVerdicts)
      .values({
        orgId: tx.org.id,
        id: newId(),
        proposalId: id,
        verdict,
        reason,
        givenBy: tx.actor.id,
        givenAt: tx.now,
      })
      .onConflictDoNothing()
      .returning({ id: proposalVerdicts.id })
    if (given.length === 0) throw new Invalid('Somebody else answered this proposal just now.')
    await record(tx, {
      verb: `proposal.${verdict}`,
      subject: { type: 'proposal', id },
      data: { role: proposal.role },
    })
  })

/** How many proposals of the organisation wait for the optimiser to take them up. */
async function countWaiting(tx: Reader): Promise<number> {
  const [found] = await tx.db
    .select({ rows: count() })
    .from(proposals)
    .where(
      and(
        eq(proposals.orgId, tx.org.id),
        isNull(proposals.pricing),
        isNull(proposals.pricingStartedAt),
        eq(proposals.pricingFault, ''),
      ),
    )
  return found?.rows ?? 0
}

/** Puts a proposal before the optimiser again, after it could not be priced or the plan moved. */
export const priceAgain = (ctx: Context, id: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.make')
    const { proposal, verdict, state } = await holdProposal(tx, id)
    if (verdict) throw new Invalid('This proposal was answered already. Make a new one.')
    if (state === 'pricing') throw new Invalid('This proposal is being priced. Wait for its price.')
    requireTurn(await countWaiting(tx))
    await tx.db
      .update(proposals)
      .set({
        pricing: null,
        pricingFault: '',
        pricingStartedAt: null,
        version: proposal.version + 1,
      })
      .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id)))
    await record(tx, {
      verb: 'proposal.price-asked',
      subject: { type: 'proposal', id },
      data: { role: proposal.role },
    })
    await enqueue(tx, {
      kind: priceProposalKind,
      key: `${id}:${proposal.version + 1}`,
      payload: { proposal: id },
    })
  })

export type Price = { pricing: StoredPricing; quarter: number }
