import type { InTransaction } from '#app/accounts/context.ts'
import { findRisks, removeRisk, writeRisk } from '#app/planning/scoping/listed/risks.server.ts'
import { findEstimates, setEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { newId } from '#db/ids.ts'
import type { Standing } from './frame/offers.ts'
import type { Feed } from './frame/outcome.ts'

/** Reads what stands at the places where the worksheets of a use case hand something on. */
export async function findStandings(tx: InTransaction, useCaseId: string) {
  const estimates = await findEstimates(tx, [useCaseId])
  const risks = await findRisks(tx, [useCaseId])
  return (feed: Feed): Standing | null => {
    if ('estimate' in feed) {
      const { quantity, period } = feed.estimate
      const found = estimates.find((one) => one.quantity === quantity && one.period === period)
      if (!found) return null
      const { low, mode, high, note } = found
      return { estimate: { low, mode, high, note } }
    }
    const risk = 'risk' in feed ? risks.find(({ title }) => title === feed.risk.title) : undefined
    if (!risk) return null
    const { category, title, likelihood, severity, mitigation, response, nist, points = {} } = risk
    return {
      risk: { category, title, likelihood, severity, mitigation, response, nist, points },
    }
  }
}

/** Puts something at the place of a feed, in place of what stands there now; null leaves the place empty. */
export async function put(
  tx: InTransaction,
  useCaseId: string,
  { feed, standing }: { feed: Feed; standing: Standing | null },
): Promise<void> {
  if ('estimate' in feed) {
    const { quantity, period } = feed.estimate
    const { note = '', ...points } = standing && 'estimate' in standing ? standing.estimate : {}
    const estimate = { quantity, period, note, points: 'low' in points ? points : null }
    await setEstimates(tx, { useCaseId, estimates: [estimate] })
  }
  if (!('risk' in feed)) return
  const known = (await findRisks(tx, [useCaseId])).find(({ title }) => title === feed.risk.title)
  const row = { id: known?.id ?? newId(), useCaseId }
  if (standing && 'risk' in standing)
    await writeRisk(tx, row, { ...standing.risk, title: feed.risk.title })
  else if (known) await removeRisk(tx, row)
}
