import { and, asc, eq, or, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { isOpen } from '#app/planning/use-cases/endings/rest.ts'
import { keepOpen, oneWriter, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid, NotFound, allowed } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { dependencies, useCases } from '#db/schema/use-cases.ts'
import { mayFollow } from './circles.server.ts'
import { listOthers } from './others.server.ts'

export type DependencyKind = 'after' | 'exclusive'
export type NewDependency = { useCaseId: string; kind: DependencyKind; otherId: string }

/** Says that a use case comes after another, or excludes it. A circle is refused by the names of those in it. */
export const addDependency = (ctx: Context, input: NewDependency): Promise<void> =>
  transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, input.useCaseId, 'planning.edit'))
    if (input.useCaseId === input.otherId) throw wrongOther('Choose another use case.')
    await oneWriter(tx, 'dependencies')
    const { useCase: other, mergedInto } = await seatAt(tx, input.otherId, 'planning.read')
    if (mergedInto)
      throw wrongOther('That one was merged itself. Choose the one it was merged into.')
    const known = await allDependencies(tx)
    if (known.some((each) => isSame(each, input))) throw wrongOther('That is noted already.')
    const may = input.kind === 'after' ? await mayFollow(tx, input) : allowed
    if (!may.ok) throw wrongOther(may.reason)
    await tx.db.insert(dependencies).values({
      orgId: tx.org.id,
      id: newId(),
      ...input,
      addedBy: tx.actor.id,
      addedAt: tx.now,
    })
    await record(tx, {
      verb: 'use-case.linked',
      subject: { type: 'use-case', id: input.useCaseId },
      data: { kind: input.kind, other: other.id },
    })
  })

const wrongOther = (message: string) => new Invalid(message, { other: [message] })

/** Excluding goes both ways. */
const isSame = (known: NewDependency, added: NewDependency) =>
  known.kind === added.kind &&
  ((known.useCaseId === added.useCaseId && known.otherId === added.otherId) ||
    (added.kind === 'exclusive' &&
      known.useCaseId === added.otherId &&
      known.otherId === added.useCaseId))

/** All dependencies of the organisation. */
export const allDependencies = (tx: InTransaction): Promise<NewDependency[]> =>
  tx.db
    .select({
      useCaseId: dependencies.useCaseId,
      kind: dependencies.kind,
      otherId: dependencies.otherId,
    })
    .from(dependencies)
    .where(eq(dependencies.orgId, tx.org.id))
    .orderBy(asc(dependencies.addedAt), asc(dependencies.id))

export type FoundLink = {
  id: string
  /** `before`: the other one comes after this. */
  kind: DependencyKind | 'before'
  otherId: string
  title: string
  number: number
}

/** What a use case demands of others, and others of it. */
export async function findLinks(tx: InTransaction, useCaseId: string): Promise<FoundLink[]> {
  const otherId = sql<string>`case when ${dependencies.useCaseId} = ${useCaseId} then ${dependencies.otherId} else ${dependencies.useCaseId} end`
  const rows = await tx.db
    .select({
      id: dependencies.id,
      kind: dependencies.kind,
      fromId: dependencies.useCaseId,
      otherId: useCases.id,
      title: useCases.title,
      number: useCases.number,
    })
    .from(dependencies)
    .innerJoin(useCases, and(eq(useCases.orgId, tx.org.id), eq(useCases.id, otherId)))
    .where(
      and(
        eq(dependencies.orgId, tx.org.id),
        or(eq(dependencies.useCaseId, useCaseId), eq(dependencies.otherId, useCaseId)),
      ),
    )
    .orderBy(asc(dependencies.addedAt), asc(dependencies.id))
  return rows.map(({ fromId, kind, ...row }) => ({
    ...row,
    kind: kind === 'after' && fromId !== useCaseId ? 'before' : kind,
  }))
}

/** Takes a dependency away; gives back what it was, so that it can be noted again. */
export const removeDependency = (
  ctx: Context,
  { useCaseId, dependencyId }: { useCaseId: string; dependencyId: string },
): Promise<{ fromId: string; kind: DependencyKind; otherId: string }> =>
  transaction(ctx, async (tx) => {
    await seatAt(tx, useCaseId, 'planning.edit')
    if (!isId(dependencyId)) throw new NotFound()
    const gone = await tx.db
      .delete(dependencies)
      .where(
        and(
          eq(dependencies.orgId, tx.org.id),
          eq(dependencies.id, dependencyId),
          or(eq(dependencies.useCaseId, useCaseId), eq(dependencies.otherId, useCaseId)),
        ),
      )
      .returning({
        fromId: dependencies.useCaseId,
        kind: dependencies.kind,
        otherId: dependencies.otherId,
      })
    const [link] = gone
    if (!link) throw new Conflict('This link is gone already.')
    await record(tx, {
      verb: 'use-case.unlinked',
      subject: { type: 'use-case', id: useCaseId },
      data: {
        kind: link.kind,
        other: link.fromId === useCaseId ? link.otherId : link.fromId,
      },
    })
    return link
  })

/** The links of a use case, to be changed, and what it can be linked to. */
export const findLinksPage = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const { useCase, parking, mergedInto } = await seatAt(tx, useCaseId, 'planning.edit')
    return {
      open: isOpen({ stage: useCase.stage, parking, mergedInto }),
      links: await findLinks(tx, useCaseId),
      others: await listOthers(tx, useCaseId),
    }
  })
