import { and, eq } from 'drizzle-orm'
import { commitScenario } from '#app/planning/roadmap/scenarios/commit.server.ts'
import { createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { judgeProposal, proposeHire } from '#app/staffing/proposals/proposals.server.ts'
import { tieOpening } from '#app/staffing/proposals/open-proposal.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { solves } from '#db/schema/roadmap.ts'
import { arrivals, proposals } from '#db/schema/staffing.ts'
import type { People } from '#test/web/access/world/people.ts'

export type PlanIds = {
  scenario: string
  solve: string
  waitingProposal: string
  approvedProposal: string
  tiedProposal: string
  arrival: string
}

type Known = { useCase: string; opening: string; candidacy: string; staff: string }

/** A committed plan, three hiring proposals at different steps, and a hire who is to come. */
export async function addPlans(people: People, known: Known): Promise<PlanIds> {
  const { planner, owner } = people
  const { id: scenario } = await createScenario(planner, { name: `Plan of ${planner.org.slug}` })
  const solve = await keepRun(people, scenario, known.useCase)
  await commitScenario(planner, {
    scenarioId: scenario,
    solveId: solve,
    reason: `Why, ${planner.org.slug}`,
  })
  const [approvedProposal, tiedProposal, waitingProposal] = [
    await propose(people, known.useCase, 0),
    await propose(people, known.useCase, 1),
    await propose(people, known.useCase, 1),
  ]
  for (const id of [approvedProposal, tiedProposal])
    await judgeProposal(owner, id, { verdict: 'approved', reason: '' })
  await tieOpening(owner, tiedProposal, known.opening)
  const arrival = await welcome(people, known)
  return { scenario, solve, waitingProposal, approvedProposal, tiedProposal, arrival }
}

const role = 'ml-engineer'

const keepRun = ({ planner }: People, scenarioId: string, useCase: string) =>
  transaction(planner, async (tx) => {
    const id = newId()
    await tx.db.insert(solves).values({
      orgId: tx.org.id,
      id,
      scenarioId,
      mode: 'good',
      seconds: 5,
      firstQuarter: 8105,
      problem: problemOf(useCase),
      plan: planOf(useCase),
      status: 'done',
      requestedBy: tx.actor.id,
      requestedAt: tx.now,
      finishedAt: tx.now,
    })
    return id
  })

const problemOf = (id: string) => ({
  quarters: 4,
  capacity: { [role]: [1, 1, 1, 1] },
  discount: 0.95,
  budget: null,
  hiring: null,
  useCases: [{ id, value: 100, p: 0.5, duration: 1, effort: { [role]: [1] }, spend: [0] }],
})

const planOf = (useCase: string) => ({
  status: 'optimal',
  value: 47.5,
  bound: 47.5,
  gap: 0,
  seconds: 0.1,
  starts: [{ useCase, quarter: 1 }],
  hires: [{ role, quarter: 1 }],
  contracts: [],
  load: [{ role, quarter: 1, used: 1, capacity: 1 }],
  binding: [],
  rejected: [],
  valueOfOneMore: { [role]: 12 },
  valueOfOneMoreProved: true,
  greedy: { value: 47.5, starts: [] },
})

/** A proposal that was priced beside so many others of its role. */
async function propose({ planner }: People, useCase: string, others: number): Promise<string> {
  const reason = `A reason of ${planner.org.slug}`
  const { id } = await proposeHire(planner, { role, level: 'L3', people: 1, reason })
  const ways = [
    { kind: 'hire' as const, planValue: 59, cost: 0, unlocked: [useCase], proved: true },
    { kind: 'nothing' as const, planValue: 47, cost: 0, unlocked: [], proved: true },
  ]
  const delays = [{ quarter: 8105, planValue: 59 }]
  const named = { unlocked: [useCase], displaced: [], beside: { [role]: others } }
  const pricing = { low: 8, mode: 12, high: 15, ways, delays, ...named }
  await transaction(planner, (tx) =>
    tx.db
      .update(proposals)
      .set({ pricing })
      .where(and(eq(proposals.orgId, tx.org.id), eq(proposals.id, id))),
  )
  return id
}

const welcome = ({ planner }: People, { opening, candidacy, staff }: Known) =>
  transaction(planner, async (tx) => {
    const id = newId()
    await tx.db.insert(arrivals).values({
      orgId: tx.org.id,
      id,
      openingId: opening,
      candidacyId: candidacy,
      staffId: staff,
      startsOn: '2026-09-01',
      recordedBy: tx.actor.id,
      recordedAt: tx.now,
    })
    return id
  })
