import type { Context } from '#app/accounts/context.ts'
import { spreadOf } from '#app/planning/use-cases/estimates/spread.ts'
import { can } from '#app/accounts/permissions.ts'
import { transaction } from '#db/connection.server.ts'
import { functionName } from '#app/planning/use-cases/words.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { isFiltered, noFilters, type Filters } from './filters.ts'
import { countPassing, findChoices, listUseCases } from './list.server.ts'

const none = { owners: [], tags: [] }

/** The list as its page shows it, and what it can be narrowed by. */
export const findUseCasePage = (ctx: Context, filters: Filters, cursor: string | null) =>
  transaction(ctx, async (tx) => {
    const { rows, ...page } = await listUseCases(tx, filters, cursor)
    const nothing = page.total === 0 && !isFiltered(filters)
    return {
      ...page,
      /** Whether there is nothing but what is retired or parked. */
      allRest: nothing && (await countPassing(tx, { ...noFilters, state: 'all' })) > 0,
      choices: can(tx.actor, 'planning.read').ok ? await findChoices(tx) : none,
      rows: rows.map(({ numbers, valueGuess, businessFunction, createdAt: _, ...row }) => ({
        ...row,
        businessFunction: functionName(businessFunction),
        value: valueGuess && shownValue(valueGuess),
        probability: numbers.probability,
        effort: effortOf(numbers.effort),
      })),
    }
  })

function shownValue(three: ThreePoint) {
  const spread = spreadOf(three)
  return spread && { mean: spread.mean, p10: spread.p10, p90: spread.p90 }
}

/** People-quarters of all roles together; null where nobody has said. */
function effortOf(effort: Record<string, number[]>): number | null {
  const all = Object.values(effort).flat()
  return all.length === 0 ? null : all.reduce((sum, people) => sum + people, 0)
}
