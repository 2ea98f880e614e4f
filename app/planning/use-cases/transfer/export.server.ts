import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import type { Filters } from '#app/planning/use-cases/list/filters.ts'
import { listedIds } from '#app/planning/use-cases/list/list.server.ts'
import { transaction } from '#db/connection.server.ts'
import { findKnown } from './known.server.ts'
import { writtenRow } from './file/written.ts'

/** The use cases that pass the filters as rows of a file, in the order of the list; taking them along is an event. */
export const exportUseCases = (ctx: Context, filters: Filters) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const known = new Map((await findKnown(tx)).map((useCase) => [useCase.id, useCase]))
    const rows = (await listedIds(tx, filters)).flatMap((id) => {
      const useCase = known.get(id)
      return useCase ? [writtenRow(useCase)] : []
    })
    await record(tx, {
      verb: 'use-case.exported',
      subject: { type: 'organisation', id: tx.org.id },
      data: { count: rows.length },
    })
    return rows
  })
