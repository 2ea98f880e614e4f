import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import {
  findScenarioRow,
  holdScenario,
} from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { lastPlanned } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import type { Plan, Start } from '#app/planning/roadmap/solving/plan.ts'
import { toInstance } from '#app/planning/roadmap/solving/to-instance.ts'
import { describeChoice } from '#app/planning/roadmap/solving/to-plan.ts'
import { breakWords } from '#app/planning/roadmap/views/plan/break-words.ts'
import { checkPlan, choiceOf } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { startRefusals } from '#app/planning/roadmap/views/plan/start-refusals.ts'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { findScenarioPlan } from '#app/planning/roadmap/views/read-plan.server.ts'
import type { FoundPlan } from '#app/planning/roadmap/views/read-plan.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { placements, solves } from '#db/schema/roadmap.ts'
import { movedBetween } from './moves.ts'

/** A scenario's plan as it can be moved about by hand; null where it has none yet. */
export const findBoard = (ctx: Context, scenarioId: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await findScenarioRow(tx, scenarioId)
    return (await lastPlanned(tx, scenarioId)) && findScenarioPlan(tx, scenarioId)
  })

export type Moves = { scenarioId: string; solveId: string; starts: Start[] }

/**
 * Keeps a plan moved by hand as the scenario's newest one; what is proved about the best plan stays proved. A plan that
 * breaks a rule is refused with everything it breaks, and so is one that was moved from a plan which is not the newest.
 */
export const movePlan = (ctx: Context, { scenarioId, solveId, starts }: Moves): Promise<void> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    await holdScenario(tx, scenarioId)
    const found = await findScenarioPlan(tx, scenarioId)
    if (found.solveId !== solveId)
      throw new Conflict('This scenario has a newer plan than the one you moved.')
    const moved = movedBetween(found.plan.starts, starts)
    if (moved.length === 0) return
    const plan = movedPlan(found, starts)
    await tx.db.insert(solves).values({
      orgId: tx.org.id,
      id: newId(),
      scenarioId,
      mode: 'good',
      seconds: 0,
      firstQuarter: found.firstQuarter,
      problem: found.problem,
      plan,
      status: 'done',
      message: 'Moved by hand.',
      requestedBy: tx.actor.id,
      requestedAt: tx.now,
      finishedAt: tx.now,
    })
    await replacePlacements(tx, found, { plan, moved })
    const data = { moved: moved.length, value: plan.value }
    await record(tx, {
      verb: 'scenario.moved',
      subject: { type: 'scenario', id: scenarioId },
      data,
    })
  })

function movedPlan(found: FoundPlan, starts: Start[]): Plan {
  const { problem, plan } = found
  const placed = { starts, hires: plan.hires, contracts: plan.contracts }
  const { breaks } = checkPlan(problem, placed)
  const { quarters } = planView(found)
  const names = { ...found, quarters, refusals: startRefusals(problem, quarters) }
  if (breaks.length > 0)
    throw new Invalid(breaks.map((one) => breakWords(one, names)).join(' '), {
      '': breaks.map((one) => breakWords(one, names)),
    })
  const translation = toInstance(problem)
  const described = describeChoice(problem, translation, choiceOf(problem, translation, placed))
  const planned = new Set(starts.map(({ useCase }) => useCase))
  const { bound, valueOfOneMore, valueOfOneMoreProved, greedy } = plan
  return {
    ...described,
    bound,
    binding: [],
    valueOfOneMore,
    valueOfOneMoreProved,
    greedy,
    status: described.value >= bound - 1e-6 ? 'optimal' : 'feasible',
    gap: Math.max(0, bound - described.value) / Math.max(Math.abs(described.value), 1e-9),
    seconds: 0,
    rejected: problem.useCases
      .filter(({ id }) => !planned.has(id))
      .map(
        ({ id: useCase }) =>
          plan.rejected.find((one) => one.useCase === useCase) ?? {
            useCase,
            reason: 'It was taken out by hand.',
            change: null,
          },
      ),
  }
}

async function replacePlacements(
  tx: InTransaction,
  { scenarioId, firstQuarter }: FoundPlan,
  { plan, moved }: { plan: Plan; moved: string[] },
): Promise<void> {
  await tx.db
    .delete(placements)
    .where(and(eq(placements.orgId, tx.org.id), eq(placements.scenarioId, scenarioId)))
  const rows = plan.starts.map(({ useCase, quarter }) => ({
    orgId: tx.org.id,
    id: newId(),
    scenarioId,
    useCaseId: useCase,
    quarter: firstQuarter + quarter - 1,
    byHand: moved.includes(useCase),
  }))
  if (rows.length > 0) await tx.db.insert(placements).values(rows)
}
