import type { Context } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { findCalendar } from '#app/planning/capacity/ledger/calendar.server.ts'
import {
  findCandidates,
  findRules,
  findScenarioRow,
} from '#app/planning/roadmap/scenarios/model/asked.server.ts'
import { reasonsOut } from '#app/planning/roadmap/scenarios/model/left-out.ts'
import { demandOf, free } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { hasPlan } from '#app/planning/roadmap/scenarios/runs/runs.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { RuleRow } from './rule-filter.ts'

/** What a scenario demands of each use case, those with a rule first, and which ones cannot be planned whatever it demands. */
export const findRulesPage = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.read')
    const scenario = await findScenarioRow(tx, id)
    const { firstMonth } = await findCalendar(tx)
    const rules = await findRules(tx, id)
    const demands = new Map(rules.map((rule) => [rule.useCaseId, demandOf(rule)]))
    const candidates = await findCandidates(tx)
    const reasons = reasonsOut(candidates, rules, { withOwnRules: false })
    const rows = candidates.map((one): RuleRow => ({
      id: one.id,
      title: one.title,
      reason: reasons.get(one.id) ?? null,
      openGates: one.openGates,
      demand: demands.get(one.id) ?? free,
    }))
    return {
      id,
      name: scenario.name,
      firstMonth,
      mayEdit: can(tx.actor, 'planning.edit').ok,
      hasPlan: await hasPlan(tx, id),
      quarters: Array.from({ length: scenario.quarters }, (_, at) => scenario.firstQuarter + at),
      useCases: rows.toSorted((a, b) => placeOf(a) - placeOf(b)),
    }
  })

/** Those with a rule first, and those that can be planned before those that cannot. */
const placeOf = ({ demand, reason }: RuleRow) =>
  (demand === free ? 2 : 0) + (reason === null ? 0 : 1)
