import { solveAlone } from '#app/planning/roadmap/solving/solve.server.ts'
import { chancesOf } from '#app/planning/roadmap/simulation/chances.ts'
import type { Estimates } from '#app/planning/roadmap/simulation/chances.ts'
import { checkPlan } from '#app/planning/roadmap/views/plan/check-plan.ts'
import type { CommittedPlan } from '#app/staffing/gaps/committed.server.ts'
import { withArrivals } from '#app/staffing/pricing/ways.ts'
import { expectedArrivals } from './reckoning.ts'
import type { Outlook, Reckoned } from './reckoning.ts'

const seconds = 5

/** The best plan there is with the people who come as things stand now, and whether the one that was committed still holds. */
export async function reckon(
  { problem, plan, firstQuarter, firstMonth }: CommittedPlan,
  { outlooks, estimates }: { outlooks: Outlook[]; estimates: Estimates },
  signal: AbortSignal,
): Promise<Reckoned> {
  const arrivals = expectedArrivals(problem, plan.hires, outlooks, { firstQuarter, firstMonth })
  const way = withArrivals(problem, arrivals)
  const now = await solveAlone(way.problem, { mode: 'good', seconds, signal })
  const placed = { starts: now.starts, hires: [], contracts: now.contracts }
  const chances = chancesOf({ problem: way.problem, plan: placed }, estimates)
  const asCommitted = { starts: plan.starts, hires: [], contracts: plan.contracts ?? [] }
  const holds = checkPlan(way.problem, asCommitted).breaks.length === 0
  return { value: now.value - way.cost, starts: now.starts, chances, holds }
}
