import { and, eq } from 'drizzle-orm'
import type { ActingContext, Context, SystemActor } from '#app/accounts/context.ts'
import { commitScenario } from '#app/planning/roadmap/scenarios/commit.server.ts'
import { findScenarioRow } from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { settingsSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { requestSolve } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import { runSolve } from '#app/planning/roadmap/scenarios/runs/solve.server.ts'
import { changeScenario, createScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { priceProposal } from '#app/staffing/proposals/price-proposal.server.ts'
import { judgeProposal, proposeHire } from '#app/staffing/proposals/proposals.server.ts'
import { tieOpening } from '#app/staffing/proposals/open-proposal.server.ts'
import { quarterOf } from '#app/planning/quarter.ts'
import { transaction } from '#db/connection.server.ts'
import { openings } from '#db/schema/openings.ts'
import { scenarios } from '#db/schema/roadmap.ts'
import { scenarios as sample } from '#db/seed/scenarios.ts'
import type { Story } from './story.server.ts'

type System = ActingContext<SystemActor>

/** The plan for next year, found by the optimiser itself, and the hire it needs, tied to the opening there is. */
export async function tellRoadmap(
  story: Story,
  system: System,
  signal: AbortSignal,
): Promise<void> {
  await plan(story, system, signal, false)
  const found = await plan(story, system, signal, true)
  await commitScenario(story.as('leilani', 10), { ...found, reason: sample.reason })
  const { id } = await proposeHire(story.as('leilani', 9), sample.proposal)
  await priceProposal(system, id, signal)
  await judgeProposal(story.as('amara', 8), id, {
    verdict: 'approved',
    reason: sample.approval,
  })
  const openingId = await openOpeningOf(story, sample.proposal.role)
  if (openingId) await tieOpening(story.as('amara', 7), id, openingId)
}

async function plan(story: Story, system: System, signal: AbortSignal, hiring: boolean) {
  const planner = story.as('leilani', hiring ? 11 : 12)
  const { name, note } = hiring ? sample.hiring : sample.free
  const scenarioId = await scenarioCalled(planner, name)
  const { quarters, discountPercent, budget, lead, ramp, roles } = sample
  const firstQuarter = quarterOf(story.on(0), 1) + 1
  const frame = { name, note, firstQuarter, quarters, discountPercent, budget }
  const settings = settingsSchema.parse({
    ...frame,
    lead,
    ramp,
    roles: hiring ? roles : [],
    hiring,
  })
  const { version } = await transaction(planner, (tx) => findScenarioRow(tx, scenarioId))
  await changeScenario(planner, { id: scenarioId, version, settings })
  const { id } = await requestSolve(planner, { scenarioId, mode: 'prove' })
  await runSolve(system, id, signal)
  return { scenarioId, solveId: id }
}

/** The scenario of that name; a story that was cut short goes on with it. */
async function scenarioCalled(planner: Context, name: string): Promise<string> {
  const rows = await transaction(planner, (tx) =>
    tx.db
      .select({ id: scenarios.id })
      .from(scenarios)
      .where(and(eq(scenarios.orgId, tx.org.id), eq(scenarios.name, name))),
  )
  return rows[0]?.id ?? (await createScenario(planner, { name })).id
}

async function openOpeningOf(story: Story, roleKey: string): Promise<string | null> {
  const rows = await transaction(story.as('leilani', 7), (tx) =>
    tx.db
      .select({ id: openings.id })
      .from(openings)
      .where(and(eq(openings.orgId, tx.org.id), eq(openings.roleKey, roleKey)))
      .orderBy(openings.createdAt)
      .limit(1),
  )
  return rows[0]?.id ?? null
}
