import { checklist } from '#app/planning/scoping/checklist/checklist.ts'
import { probeQuantity } from '#app/planning/scoping/steps/items/estimate-item.ts'
import { meanOf } from '#app/planning/three-point.ts'
import type { Estimate } from '#app/planning/use-cases/quantities.ts'

/** What finding out each answer costs where somebody said so, in thousands by question. */
export const probeCosts = (estimates: readonly Estimate[]): Map<string, number> =>
  new Map(
    checklist.flatMap(({ key }) => {
      const cost = estimates.find(({ quantity }) => quantity === probeQuantity(key))
      return cost ? [[key, meanOf(cost)] as const] : []
    }),
  )
