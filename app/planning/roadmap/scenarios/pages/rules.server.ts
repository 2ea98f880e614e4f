import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import {
  askedBy,
  findRules,
  findScenarioRow,
} from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { demandOf, free } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { transaction } from '#db/connection.server.ts'
import { namesFor } from './reading.server.ts'

/** What a scenario demands of each use case, those with a rule first, and which ones cannot be in it. */
export const findRulesPage = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const scenario = await findScenarioRow(tx, id)
    const { firstMonth } = await findCalendar(tx)
    const { problem, leftOut } = await askedBy(tx, scenario)
    const demands = new Map(
      (await findRules(tx, id)).map((rule) => [rule.useCaseId, demandOf(rule)]),
    )
    const { titles } = await namesFor(tx)
    const rows = [...problem.useCases.map((one) => ({ ...one, reason: null })), ...leftOut].map(
      ({ id: useCaseId, reason }) => ({
        id: useCaseId,
        title: titles[useCaseId] ?? '',
        reason,
        demand: demands.get(useCaseId) ?? free,
      }),
    )
    return {
      id,
      name: scenario.name,
      firstMonth,
      mayEdit: can(tx.actor, 'planning.edit').ok,
      quarters: Array.from({ length: scenario.quarters }, (_, at) => scenario.firstQuarter + at),
      useCases: rows.toSorted((a, b) => Number(a.demand === free) - Number(b.demand === free)),
    }
  })
