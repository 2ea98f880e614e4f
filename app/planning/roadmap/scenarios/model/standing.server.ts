import type { InTransaction } from '#app/accounts/context.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import type { Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import { askedBy } from './asked.server.ts'
import type { Scenario } from './asked.server.ts'
import { namesFor } from './names.server.ts'
import type { Asked } from './problem-from.ts'
import { standingOf } from './standing.ts'
import type { PlanStanding } from './standing.ts'

type Found = { firstQuarter: number; problem: unknown; plan: unknown }
type Today = {
  scenario: Scenario
  asked: Asked
  names: Awaited<ReturnType<typeof namesFor>>
  currency: string
}

/** How a plan that was found stands to what its scenario asks today. */
export const standingBy = (
  { firstQuarter, problem, plan }: Found,
  { scenario, asked, names, currency }: Today,
): PlanStanding =>
  standingOf({
    found: { firstQuarter, problem: problem as Problem, starts: (plan as Plan).starts },
    now: { ...asked, firstQuarter: scenario.firstQuarter },
    names: { ...names, currency },
  })

/** The same for whoever holds nothing but the scenario. */
export async function standingNow(
  tx: InTransaction,
  scenario: Scenario,
  found: Found,
): Promise<PlanStanding> {
  const { currency } = await findCalendar(tx)
  const asked = await askedBy(tx, scenario)
  return standingBy(found, { scenario, asked, names: await namesFor(tx), currency })
}
