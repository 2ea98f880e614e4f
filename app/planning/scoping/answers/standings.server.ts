import type { InTransaction } from '#app/accounts/context.ts'
import { gateStandings, gateVerdict } from '#app/planning/scoping/standing/gates.ts'
import type { GateStanding } from '#app/planning/scoping/standing/gates.ts'
import type { Verdict } from '#app/problems.ts'
import { findAnswers } from './answers.server.ts'
import { findPassings } from './passings.server.ts'

export type Standing = { gates: GateStanding[]; verdict: Verdict }

/**
 * How each of some use cases stands at its gates, and whether it may be scoped and enter a plan, by its id. Two
 * queries, however many use cases.
 */
export async function findGateStandings(
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<Map<string, Standing>> {
  const answers = Map.groupBy(await findAnswers(tx, useCaseIds), ({ useCaseId }) => useCaseId)
  const passings = Map.groupBy(await findPassings(tx, useCaseIds), ({ useCaseId }) => useCaseId)
  return new Map(
    useCaseIds.map((id) => {
      const gates = gateStandings(answers.get(id) ?? [], passings.get(id) ?? [])
      return [id, { gates, verdict: gateVerdict(gates) }]
    }),
  )
}
