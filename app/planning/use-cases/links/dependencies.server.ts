import { and, asc, eq, or, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { isOpen } from '#app/planning/use-cases/endings/rest.ts'
import { keepOpen, oneWriter, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { dependencies, merges, useCases } from '#db/schema/use-cases.ts'
import { circleOf, circleThrough, linksOfMerged } from './order.ts'
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
    if (input.kind === 'after') await refuseCircle(tx, known, input)
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

/** Links of what was retired count too: it may come back. */
async function refuseCircle(tx: InTransaction, known: NewDependency[], added: NewDependency) {
  const circle = circleOf(await linksAsOne(tx, known), added)
  if (!circle) return
  const names = await circleWords(tx, circle)
  throw wrongOther(`That would go round in a circle: ${names}. Take one of these links away first.`)
}

const circleWords = async (tx: InTransaction, circle: string[]): Promise<string> => {
  const titles = await titlesOf(tx)
  return circle.map((id) => `“${titles.get(id) ?? 'a use case'}”`).join(' after ')
}

/**
 * Refuses to make two use cases one where that one would come after itself, by the names of those between; what was
 * retired waits for nothing.
 */
export async function refuseMergedCircle(
  tx: InTransaction,
  { id, intoId }: { id: string; intoId: string },
): Promise<void> {
  await oneWriter(tx, 'dependencies')
  const retired = await retiredOnes(tx)
  const known = (await allDependencies(tx)).filter(({ useCaseId }) => !retired.has(useCaseId))
  const links = await linksAsOne(tx, known, [{ id, intoId }])
  const circle = circleThrough(intoId, links)
  if (!circle) return
  const message = `As one they would go round in a circle: ${await circleWords(tx, circle)}. Take one of these links away first.`
  throw new Invalid(message, { into: [message] })
}

async function retiredOnes(tx: InTransaction): Promise<Set<string>> {
  const retired = await tx.db
    .select({ id: useCases.id })
    .from(useCases)
    .where(and(eq(useCases.orgId, tx.org.id), eq(useCases.stage, 'retired')))
  return new Set(retired.map(({ id }) => id))
}

/** What comes after what, by the names that use cases have once they are merged. */
async function linksAsOne(
  tx: InTransaction,
  known: readonly NewDependency[],
  merging: { id: string; intoId: string }[] = [],
) {
  const merged = await tx.db
    .select({ id: merges.useCaseId, intoId: merges.intoId })
    .from(merges)
    .where(eq(merges.orgId, tx.org.id))
  const after = known.filter(({ kind }) => kind === 'after')
  return linksOfMerged(after, [...merged, ...merging])
}

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

async function titlesOf(tx: InTransaction): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ id: useCases.id, title: useCases.title })
    .from(useCases)
    .where(eq(useCases.orgId, tx.org.id))
  return new Map(rows.map(({ id, title }) => [id, title]))
}

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
