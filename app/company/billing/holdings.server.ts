import type { Holdings } from '#app/accounts/billing/page/plan.ts'
import type { Context } from '#app/accounts/context.ts'
import { listOpenOpenings } from '#app/hiring/openings/publication/counted-openings.server.ts'
import { listCountedUseCases } from '#app/planning/use-cases/counted-use-cases.server.ts'
import { transaction } from '#db/connection.server.ts'

/** Names what plans count. */
export const findHoldings = (ctx: Context): Promise<Holdings> =>
  transaction(ctx, async (tx) => {
    const at = (place: string) => (row: { id: string; title: string }) => ({
      title: row.title,
      to: `/${tx.org.slug}/${place}/${row.id}`,
    })
    const openings = await listOpenOpenings(tx)
    const useCases = await listCountedUseCases(tx)
    return { openings: openings.map(at('openings')), useCases: useCases.map(at('use-cases')) }
  })
