import { and, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { capacityOf } from '#app/planning/capacity/ledger/ledger.server.ts'
import { readPortfolio } from '#app/planning/use-cases/portfolio.server.ts'
import { NotFound } from '#app/problems.ts'
import { isId } from '#db/ids.ts'
import { scenarioRules, scenarios } from '#db/schema/roadmap.ts'
import { findPlanGates } from './entering/gates.server.ts'
import { findHighRisk } from './entering/high-risk.server.ts'
import { problemFrom } from './problem-from.ts'
import type { Asked } from './problem-from.ts'
import type { Candidate, Rule } from './left-out.ts'
import { endedPrerequisites } from './entering/prerequisites.server.ts'

export type Scenario = typeof scenarios.$inferSelect
export type Reader = Pick<InTransaction, 'db' | 'org' | 'now'>

/** The scenario. Throws `NotFound` where there is none. */
export async function findScenarioRow(tx: Reader, id: string): Promise<Scenario> {
  const [row] = isId(id)
    ? await tx.db
        .select()
        .from(scenarios)
        .where(and(eq(scenarios.orgId, tx.org.id), eq(scenarios.id, id)))
    : []
  if (!row) throw new NotFound()
  return row
}

/** The scenario; until the transaction ends, nobody else solves it, moves its plan or commits it. */
export async function holdScenario(tx: Reader, id: string): Promise<Scenario> {
  if (isId(id))
    await tx.db
      .select({ id: scenarios.id })
      .from(scenarios)
      .where(and(eq(scenarios.orgId, tx.org.id), eq(scenarios.id, id)))
      .for('no key update')
  return findScenarioRow(tx, id)
}

/** What a scenario asks the optimiser, from the use cases and the ledger as they are now. */
export async function askedBy(tx: InTransaction, scenario: Scenario): Promise<Asked> {
  const capacity = await capacityOf(tx, scenario)
  const candidates = await findCandidates(tx)
  const rules = await findRules(tx, scenario.id)
  const { hiring, contracting, limits, ...rest } = scenario
  return problemFrom({ ...rest, hiring, contracting, limits }, capacity, candidates, rules)
}

export const findRules = (tx: Reader, scenarioId: string): Promise<Rule[]> =>
  tx.db
    .select({
      useCaseId: scenarioRules.useCaseId,
      rule: scenarioRules.rule,
      quarter: scenarioRules.quarter,
    })
    .from(scenarioRules)
    .where(and(eq(scenarioRules.orgId, tx.org.id), eq(scenarioRules.scenarioId, scenarioId)))

/** Every use case that could be planned, with its numbers and what it waits for. */
export async function findCandidates(tx: InTransaction): Promise<Candidate[]> {
  const { useCases, dependencies } = await readPortfolio(tx)
  const links = Map.groupBy(dependencies, ({ useCaseId }) => useCaseId)
  const gates = await findPlanGates(tx, useCases)
  const ended = await endedPrerequisites(tx)
  const highRisk = await findHighRisk(tx)
  return useCases.map(({ parked, businessFunction, ...row }) => {
    const own = links.get(row.id) ?? []
    const others = (kind: string) =>
      own.filter((link) => link.kind === kind).map(({ otherId }) => otherId)
    return {
      ...row,
      theme: businessFunction,
      highRisk: row.tags.includes('high-risk') || highRisk.has(row.id),
      asleep: parked ? 'It is parked. Bring it back first.' : null,
      blocked: gates.get(row.id)?.out ?? null,
      openGates: gates.get(row.id)?.reasonNeeded ?? null,
      after: [...new Set([...others('after'), ...(ended.get(row.id)?.after ?? [])])],
      lost: ended.get(row.id)?.lost ?? [],
      exclusiveWith: others('exclusive'),
    }
  })
}
