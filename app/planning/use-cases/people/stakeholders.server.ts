import { and, asc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { stakeholders } from '#db/schema/use-cases.ts'

export type NewStakeholder = { useCaseId: string; name: string; team: string; wants: string }

/** Notes somebody the use case touches, and what they want from it. */
export const addStakeholder = (ctx: Context, input: NewStakeholder): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, input.useCaseId, 'use-case.edit')
    await tx.db
      .insert(stakeholders)
      .values({ orgId: tx.org.id, id: newId(), ...input, addedAt: tx.now })
    await record(tx, {
      verb: 'use-case.stakeholder-added',
      subject: { type: 'use-case', id: input.useCaseId },
    })
  })

/** Takes somebody off; gives back what was noted, so that it can be noted again. */
export const removeStakeholder = (
  ctx: Context,
  { useCaseId, stakeholderId }: { useCaseId: string; stakeholderId: string },
): Promise<Omit<NewStakeholder, 'useCaseId'>> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'use-case.edit')
    if (!isId(stakeholderId)) throw new NotFound()
    const gone = await tx.db
      .delete(stakeholders)
      .where(
        and(
          eq(stakeholders.orgId, tx.org.id),
          eq(stakeholders.useCaseId, useCaseId),
          eq(stakeholders.id, stakeholderId),
        ),
      )
      .returning({
        name: stakeholders.name,
        team: stakeholders.team,
        wants: stakeholders.wants,
      })
    const [noted] = gone
    if (!noted) throw new Conflict('This person was taken off already.')
    await record(tx, {
      verb: 'use-case.stakeholder-removed',
      subject: { type: 'use-case', id: useCaseId },
    })
    return noted
  })

/** Everybody the use case touches, in the order they were noted. */
export const findStakeholders = (tx: InTransaction, useCaseId: string) =>
  tx.db
    .select({
      id: stakeholders.id,
      name: stakeholders.name,
      team: stakeholders.team,
      wants: stakeholders.wants,
    })
    .from(stakeholders)
    .where(and(eq(stakeholders.orgId, tx.org.id), eq(stakeholders.useCaseId, useCaseId)))
    .orderBy(asc(stakeholders.addedAt), asc(stakeholders.id))
