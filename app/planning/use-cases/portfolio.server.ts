import { and, asc, eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { transaction } from '#db/connection.server.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { isLive, isParked } from './endings/ended.server.ts'
import { findEstimates } from './estimates/estimates.server.ts'
import type { Estimate } from './quantities.ts'
import { allDependencies } from './links/dependencies.server.ts'
import type { NewDependency } from './links/dependencies.server.ts'
import type { Stage } from './use-case.ts'

export type PortfolioUseCase = {
  id: string
  number: number
  title: string
  stage: Stage
  businessFunction: string
  tags: string[]
  ownerId: string | null
  templateKey: string | null
  parked: boolean
  estimates: Estimate[]
}

export type Portfolio = { useCases: PortfolioUseCase[]; dependencies: NewDependency[] }

/**
 * All use cases that can be compared and planned, by number, with their estimates and what they demand of each other:
 * merged and retired ones are left out, parked ones are marked. Three queries. Callers check what the actor may do.
 */
export const readPortfolio = (ctx: InTransaction): Promise<Portfolio> =>
  transaction(ctx, async (tx) => {
    const rows = await selectLive(tx)
    const estimates = await findEstimates(
      tx,
      rows.map(({ id }) => id),
    )
    const byUseCase = Map.groupBy(estimates, ({ useCaseId }) => useCaseId)
    const live = new Set(rows.map(({ id }) => id))
    const dependencies = await allDependencies(tx)
    return {
      useCases: rows.map((row) => ({
        ...row,
        estimates: byUseCase.get(row.id) ?? [],
      })),
      dependencies: dependencies.filter(
        (each) => live.has(each.useCaseId) && live.has(each.otherId),
      ),
    }
  })

const selectLive = (tx: InTransaction) =>
  tx.db
    .select({
      id: useCases.id,
      number: useCases.number,
      title: useCases.title,
      stage: useCases.stage,
      businessFunction: useCases.businessFunction,
      tags: useCases.tags,
      ownerId: useCases.ownerId,
      templateKey: useCases.templateKey,
      parked: isParked,
    })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), isLive))
    .orderBy(asc(useCases.number))

/** Today's estimates of the use cases that can be planned. */
export const estimatesByUseCase = async (tx: InTransaction): Promise<Map<string, Estimate[]>> =>
  new Map((await readPortfolio(tx)).useCases.map(({ id, estimates }) => [id, estimates]))
