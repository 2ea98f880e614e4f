import engineering from '#templates/use-cases/engineering.json' with { type: 'json' }
import finance from '#templates/use-cases/finance.json' with { type: 'json' }
import hr from '#templates/use-cases/hr.json' with { type: 'json' }
import legal from '#templates/use-cases/legal.json' with { type: 'json' }
import marketing from '#templates/use-cases/marketing.json' with { type: 'json' }
import product from '#templates/use-cases/product.json' with { type: 'json' }
import risk from '#templates/use-cases/risk.json' with { type: 'json' }
import sales from '#templates/use-cases/sales.json' with { type: 'json' }
import service from '#templates/use-cases/service.json' with { type: 'json' }
import supplyChain from '#templates/use-cases/supply-chain.json' with { type: 'json' }
import { businessFunctions } from '#app/planning/use-cases/use-case.ts'
import { startingPointSchema } from './starting-point.ts'
import type { StartingPoint } from './starting-point.ts'

const files = {
  marketing,
  sales,
  service,
  finance,
  risk,
  'supply-chain': supplyChain,
  hr,
  legal,
  engineering,
  product,
}

/** Every starting point the product comes with, function by function. */
export const startingPoints: readonly StartingPoint[] = businessFunctions.flatMap(
  (businessFunction) =>
    files[businessFunction].map((entry) => ({
      ...startingPointSchema.parse(entry),
      businessFunction,
    })),
)

/** The starting point of that key; undefined for a key the catalogue does not have. */
export const findStartingPoint = (key: string): StartingPoint | undefined =>
  startingPoints.find((point) => point.key === key)

/** Those in which every word occurs, of one function where one is asked for. */
export function searchCatalogue(text: string, businessFunction: string): StartingPoint[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return startingPoints.filter((point) => {
    if (businessFunction !== '' && point.businessFunction !== businessFunction) return false
    const { name, input, output, problem, industry } = point
    const said = [name, input, output, problem, industry].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
}
