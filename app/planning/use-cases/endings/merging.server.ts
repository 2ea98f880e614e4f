import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { mayMerge, maySeparate } from '#app/planning/use-cases/links/circles.server.ts'
import { listOthers } from '#app/planning/use-cases/links/others.server.ts'
import { holdUseCases, keepOpen, oneWriter, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { merges } from '#db/schema/use-cases.ts'

/** Says that a use case is another one under a second name: it rests, and points there. */
export const mergeUseCases = (
  ctx: Context,
  { id, intoId, reason }: { id: string; intoId: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    await holdUseCases(tx, id, intoId)
    keepOpen(await seatAt(tx, id, 'planning.edit'))
    if (id === intoId) throw new Invalid('Choose another use case to merge this one into.')
    const into = await seatAt(tx, intoId, 'planning.edit')
    if (into.mergedInto)
      throw new Invalid('That one was merged itself. Choose the one it was merged into.')
    await oneWriter(tx, 'dependencies')
    const may = await mayMerge(tx, { id, intoId })
    if (!may.ok) throw new Invalid(may.reason, { into: [may.reason] })
    await tx.db.insert(merges).values({
      orgId: tx.org.id,
      id: newId(),
      useCaseId: id,
      intoId,
      reason,
      mergedBy: tx.actor.id,
      mergedAt: tx.now,
    })
    await record(tx, {
      verb: 'use-case.merged',
      subject: { type: 'use-case', id },
      data: { into: intoId },
    })
  })

/** Takes a merge back: the use case stands for itself again. */
export const unmergeUseCase = (ctx: Context, { id }: { id: string }): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, id, 'planning.edit')
    await oneWriter(tx, 'dependencies')
    const may = await maySeparate(tx, id)
    if (!may.ok) throw new Invalid(may.reason)
    const undone = await tx.db
      .delete(merges)
      .where(and(eq(merges.orgId, tx.org.id), eq(merges.useCaseId, id)))
      .returning({ into: merges.intoId })
    const [merge] = undone
    if (!merge) throw new Conflict('It stands for itself already.')
    await record(tx, {
      verb: 'use-case.unmerged',
      subject: { type: 'use-case', id },
      data: { from: merge.into },
    })
  })

/** Every other use case that stands for itself, as choices. */
export const findMergeTargets = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, id, 'planning.edit'))
    return listOthers(tx, id)
  })
