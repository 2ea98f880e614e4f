import { and, eq, isNull, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import { entitled } from '#app/accounts/billing/entitlements.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { useCases } from '#db/schema/use-cases.ts'
import { countUseCases } from './counted-use-cases.server.ts'
import { oneWriter, seatAt } from './seats.server.ts'
import type { Submission, UseCaseFacts } from './use-case.ts'

type Submitted = Submission & { templateKey?: string | null }

/** Hands an idea in; whoever does may follow it. Returns its id and the number people call it by. */
export const submitUseCase = (
  ctx: Context | InTransaction,
  input: Submitted,
): Promise<{ id: string; number: number }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'use-case.submit')
    const [added] = await addUseCases(tx, [{ ...input, industry: '', sponsor: '', tags: [] }])
    if (!added) throw new Error('A use case was not added.')
    return added
  })

type Added = UseCaseFacts & { templateKey?: string | null; ownerId?: string | null }

/** Adds use cases with the next numbers, in the order given, one writer at a time. */
export async function addUseCases(tx: InTransaction, list: readonly Added[]) {
  await entitled(tx, 'use-cases', async () => (await countUseCases(tx)) + list.length - 1)
  const first = await nextNumber(tx)
  const rows = list.map(({ templateKey = null, ...facts }, position) => ({
    orgId: tx.org.id,
    id: newId(),
    number: first + position,
    ...facts,
    templateKey,
    submittedBy: tx.actor.id,
    createdAt: tx.now,
  }))
  if (rows.length > 0) await tx.db.insert(useCases).values(rows)
  await record(
    tx,
    ...rows.map(({ id, number }) => ({
      verb: 'use-case.submitted',
      subject: { type: 'use-case', id },
      data: { number },
    })),
  )
  return rows.map(({ id, number }) => ({ id, number }))
}

async function nextNumber(tx: InTransaction): Promise<number> {
  await oneWriter(tx, 'use-cases')
  const [row] = await tx.db
    .select({ last: sql<number>`coalesce(max(${useCases.number}), 0)::int` })
    .from(useCases)
    .where(eq(useCases.orgId, tx.org.id))
  return (row?.last ?? 0) + 1
}

export type ChangedUseCase = { id: string; version: number; facts: UseCaseFacts }

/** Changes what is said about a use case. A stale version is refused. */
export const changeUseCase = (ctx: Context | InTransaction, input: ChangedUseCase): Promise<void> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, input.id, 'use-case.edit')
    const changed = await tx.db
      .update(useCases)
      .set({ ...input.facts, version: sql`${useCases.version} + 1` })
      .where(
        and(
          eq(useCases.orgId, tx.org.id),
          eq(useCases.id, input.id),
          eq(useCases.version, input.version),
        ),
      )
      .returning({ id: useCases.id })
    if (changed.length === 0)
      throw new Conflict('Somebody else changed this use case since you opened it.')
    await record(tx, { verb: 'use-case.changed', subject: { type: 'use-case', id: input.id } })
  })

/** Gives a use case its owner, who may edit it from then on; null for nobody. */
export const nameOwner = (
  ctx: Context | InTransaction,
  { id, ownerId }: { id: string; ownerId: string | null },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { useCase } = await seatAt(tx, id, 'planning.edit')
    if (useCase.ownerId === ownerId) return
    if (ownerId && !(await isMember(tx, ownerId)))
      throw new Invalid('Choose somebody of the organisation.', {
        owner: ['Choose somebody of the organisation.'],
      })
    await tx.db
      .update(useCases)
      .set({ ownerId })
      .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.id, id)))
    await record(tx, {
      verb: 'use-case.owner-named',
      subject: { type: 'use-case', id },
      data: { member: ownerId },
    })
  })

/** Whether somebody belongs to the organisation now. */
export async function isMember(tx: InTransaction, id: string): Promise<boolean> {
  const known = await tx.db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), eq(members.id, id), isNull(members.removedAt)))
  return known.length > 0
}
