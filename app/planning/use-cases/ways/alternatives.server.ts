import { and, asc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { problemOf } from '#app/planning/three-point.ts'
import type { ThreePoint } from '#app/planning/three-point.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { isId, newId } from '#db/ids.ts'
import { alternatives } from '#db/schema/use-cases.ts'
import type { AlternativeKind } from './alternative.ts'

export type NewAlternative = {
  useCaseId: string
  kind: AlternativeKind
  title: string
  description: string
  /** What it would be worth in a year, in thousands; null where nobody has guessed. */
  value: ThreePoint | null
}

/** Notes another way to the same end: a rule, a report, buying, or leaving things as they are. */
export const addAlternative = (
  ctx: Context | InTransaction,
  input: NewAlternative,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { value, ...alternative } = input
    keepOpen(await seatAt(tx, input.useCaseId, 'use-case.edit'))
    const problem = value && problemOf(value, { min: 0 })
    if (problem)
      throw new Invalid(problem.message, { [`value.${problem.point}`]: [problem.message] })
    await tx.db.insert(alternatives).values({
      orgId: tx.org.id,
      id: newId(),
      ...alternative,
      ...value,
      addedBy: tx.actor.id,
      addedAt: tx.now,
    })
    await record(tx, {
      verb: 'use-case.alternative-added',
      subject: { type: 'use-case', id: input.useCaseId },
      data: { kind: input.kind },
    })
  })

/** Takes an alternative off; gives back what was noted, so that it can be noted again. */
export const removeAlternative = (
  ctx: Context,
  { useCaseId, alternativeId }: { useCaseId: string; alternativeId: string },
): Promise<Omit<NewAlternative, 'useCaseId'>> =>
  transaction(ctx, async (tx) => {
    keepOpen(await seatAt(tx, useCaseId, 'use-case.edit'))
    if (!isId(alternativeId)) throw new NotFound()
    const gone = await tx.db
      .delete(alternatives)
      .where(
        and(
          eq(alternatives.orgId, tx.org.id),
          eq(alternatives.useCaseId, useCaseId),
          eq(alternatives.id, alternativeId),
        ),
      )
      .returning()
    const [alternative] = gone
    if (!alternative) throw new Conflict('This alternative was taken off already.')
    await record(tx, {
      verb: 'use-case.alternative-removed',
      subject: { type: 'use-case', id: useCaseId },
      data: { kind: alternative.kind },
    })
    const { kind, title, description } = alternative
    return { kind, title, description, value: valueOf(alternative) }
  })

/** The use case may be changed, and this is what money counts in. */
export const prepareAlternative = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const seat = await seatAt(tx, useCaseId, 'use-case.edit')
    keepOpen(seat)
    return { currency: seat.currency }
  })

type Stored = { low: number | null; mode: number | null; high: number | null }

const valueOf = ({ low, mode, high }: Stored): ThreePoint | null =>
  low === null || mode === null || high === null ? null : { low, mode, high }

/** The other ways to the same end, in the order they were noted. */
export async function findAlternatives(tx: InTransaction, useCaseId: string) {
  const rows = await tx.db
    .select()
    .from(alternatives)
    .where(and(eq(alternatives.orgId, tx.org.id), eq(alternatives.useCaseId, useCaseId)))
    .orderBy(asc(alternatives.addedAt), asc(alternatives.id))
  return rows.map(({ id, kind, title, description, ...stored }) => ({
    id,
    kind,
    title,
    description,
    value: valueOf(stored),
  }))
}
