import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { leadOf } from '#app/planning/roadmap/solving/problem.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { openingClosures } from '#db/schema/openings.ts'
import { proposalOpenings, proposalVerdicts, proposals } from '#db/schema/staffing.ts'
import { titlesOf } from '#app/staffing/gaps/titles.server.ts'
import { findCommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { gapsOf, rolesEnough, unpricedRoles } from '#app/staffing/gaps/gaps.ts'
import { freeOpenings, lastPlace, listManagers } from './open-proposal.server.ts'
import { dateSum, daysToFill, mayApprove, mayJudge, mayOpen, stateOf } from './proposal.ts'
import type { ProposalState } from './proposal.ts'
import { findOutdated } from './outdated/outdated.server.ts'
import { openedOf } from './opened.server.ts'
import { proposalFor, rampOf } from './proposals.server.ts'
import { findComers } from '#app/staffing/gaps/comers.server.ts'
import { countByRole } from '#app/staffing/gaps/comers.ts'
import { closureInForce, openingOf, verdictOf } from '#app/staffing/gaps/known.server.ts'
import { gainOf } from '#app/staffing/pricing/pricing.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import { filledInDays } from '#app/staffing/gaps/time-to-fill.server.ts'

const mostShown = 200

/** The gaps of the committed plan, and every proposal, newest first. */
export const findProposals = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.read')
    const committed = await findCommittedPlan(tx)
    const rows = await listRows(tx)
    return {
      currency: (await findCalendar(tx)).currency,
      mayMake: can(tx.actor, 'proposal.make'),
      plan: committed && { number: committed.number, proved: committed.plan.valueOfOneMoreProved },
      gaps: committed ? gapsOf(committed.plan, committed.problem) : [],
      coming: committed ? countByRole(await findComers(tx, committed)) : {},
      enough: committed ? rolesEnough(committed.plan) : [],
      unpriced: committed ? unpricedRoles(committed.plan) : 0,
      proposals: rows,
    }
  })

const columns = {
  id: proposals.id,
  role: proposals.role,
  level: proposals.level,
  people: proposals.people,
  needBy: proposals.needBy,
  openBy: proposals.openBy,
  pricing: proposals.pricing,
  fault: proposals.pricingFault,
  startedAt: proposals.pricingStartedAt,
  verdict: proposalVerdicts.verdict,
  openingId: proposalOpenings.openingId,
  outcome: openingClosures.outcome,
  by: members.name,
  createdAt: proposals.createdAt,
}

async function listRows(tx: InTransaction) {
  const rows = await tx.db
    .select(columns)
    .from(proposals)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, proposals.createdBy)))
    .leftJoin(proposalVerdicts, verdictOf(tx))
    .leftJoin(proposalOpenings, openingOf(tx))
    .leftJoin(openingClosures, closureInForce(tx))
    .where(eq(proposals.orgId, tx.org.id))
    .orderBy(desc(proposals.createdAt), desc(proposals.id))
    .limit(mostShown)
  return rows.map(({ pricing, fault, startedAt, verdict, outcome, ...row }) => {
    const standing = { priced: pricing !== null, fault, startedAt, verdict, outcome }
    const { openingId } = row
    return {
      ...row,
      worth: pricing && gainOf(pricing.ways),
      state: stateOf({ ...standing, openingId }, tx.now),
    }
  })
}

/** One proposal with everything its page shows. */
export const findProposal = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'proposal.read')
    const { proposal, fault, verdict, openingId, state } = await proposalFor(tx, id)
    const committed = await findCommittedPlan(tx, proposal.commitmentId)
    const firstMonth = committed?.firstMonth ?? 1
    const pricing = proposal.pricing
    const outdated = state === 'waiting' ? await findOutdated(tx, proposal) : null
    return {
      ...factsOf(proposal),
      currency: (await findCalendar(tx)).currency,
      state,
      openingId,
      fault,
      quarter: quarterWords(proposal.quarter, firstMonth),
      pricing: pricing && {
        ...pricing,
        delays: pricing.delays.map(({ quarter, planValue }) => ({
          quarter: quarterWords(quarter, firstMonth),
          planValue,
        })),
      },
      titles: await titlesOf(tx, pricing ? namedIn(pricing) : []),
      fill: daysToFill(await filledInDays(tx)),
      sum: committed && dateSum(proposal.needBy, proposal.openBy, rampOf(committed.problem)),
      lead: committed?.problem.hiring ? leadOf(committed.problem, proposal.role) : null,
      opened:
        openingId && state !== 'unfilled' ? await openedOf(tx, openingId, proposal.openBy) : null,
      verdict: verdict && { verdict: verdict.verdict, reason: verdict.reason, at: verdict.givenAt },
      outdated,
      ...verdictsFor(tx, { state, outdated, answered: verdict !== null }),
      ...(await openingForm(tx, proposal.role, state)),
    }
  })

type Standing = { state: ProposalState; outdated: string | null; answered: boolean }

/** What the actor may do about it now. */
function verdictsFor({ actor }: InTransaction, { state, outdated, answered }: Standing) {
  const judging = can(actor, 'proposal.approve')
  const opening = can(actor, 'proposal.open')
  return {
    mayJudge: judging.ok ? mayJudge(state) : judging,
    mayApprove: judging.ok ? mayApprove(state, outdated) : judging,
    mayOpen: opening.ok ? mayOpen(state) : opening,
    mayPrice: can(actor, 'proposal.make').ok && !answered,
  }
}

type Stored = Awaited<ReturnType<typeof proposalFor>>['proposal']

const factsOf = ({ id, role, level, people, skills, needBy, openBy, reason }: Stored) => ({
  id,
  role,
  level,
  people,
  skills,
  needBy,
  openBy,
  reason,
})

const namedIn = ({ unlocked, displaced, ways }: NonNullable<Stored['pricing']>) => [
  ...new Set([...unlocked, ...displaced, ...ways.flatMap((way) => way.unlocked)]),
]

async function openingForm(tx: InTransaction, role: string, state: string) {
  if (state !== 'approved') return { managers: [], place: null, free: [] }
  return {
    managers: await listManagers(tx),
    place: await lastPlace(tx),
    free: await freeOpenings(tx, role),
  }
}
