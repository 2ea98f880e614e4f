import { and, asc, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { stakeholders } from '#db/schema/use-cases.ts'

type Noted = { name: string; team: string; wants: string }
export type NewStakeholder = Noted & { useCaseId: string }

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

/**
 * Makes those a use case touches the people of a list: who is in it as before stays, the others come and go. The
 * caller has checked that the actor may.
 */
export async function setStakeholders(
  tx: InTransaction,
  useCaseId: string,
  wanted: readonly Noted[],
): Promise<void> {
  const known = await findStakeholders(tx, useCaseId)
  const isIn = (list: readonly Noted[]) => (one: Noted) =>
    list.some(
      (each) => each.name === one.name && each.team === one.team && each.wants === one.wants,
    )
  const gone = known.filter((one) => !isIn(wanted)(one)).map(({ id }) => id)
  if (gone.length > 0)
    await tx.db
      .delete(stakeholders)
      .where(and(eq(stakeholders.orgId, tx.org.id), inArray(stakeholders.id, gone)))
  const added = wanted.filter((one) => !isIn(known)(one))
  await insertStakeholders(
    tx,
    added.map((one) => ({ ...one, useCaseId })),
  )
  const subject = { type: 'use-case', id: useCaseId } as const
  await record(
    tx,
    ...gone.map(() => ({ verb: 'use-case.stakeholder-removed', subject })),
    ...added.map(() => ({ verb: 'use-case.stakeholder-added', subject })),
  )
}

/** Notes people of use cases that were added in the same transaction. */
export async function insertStakeholders(
  tx: InTransaction,
  list: readonly NewStakeholder[],
): Promise<void> {
  const stamp = { orgId: tx.org.id, addedAt: tx.now }
  if (list.length > 0)
    await tx.db.insert(stakeholders).values(list.map((one) => ({ ...stamp, id: newId(), ...one })))
}

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

/** Those that every use case of the organisation touches, in the order they were noted. */
export const findAllStakeholders = (tx: InTransaction): Promise<NewStakeholder[]> =>
  tx.db
    .select({
      useCaseId: stakeholders.useCaseId,
      name: stakeholders.name,
      team: stakeholders.team,
      wants: stakeholders.wants,
    })
    .from(stakeholders)
    .where(eq(stakeholders.orgId, tx.org.id))
    .orderBy(asc(stakeholders.addedAt), asc(stakeholders.id))
